package io.picasso.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Rate RATE = Rate.of("10/PT1M");

    @Test
    void isStoredUnderANameThatDoesNotTellWhoseItIs() {
        Quota quota = new Quota("login-pair", "ada@example.org 192.0.2.1", RATE);
        assertThat(quota.id()).matches("login-pair-[0-9a-f]{64}").hasSizeLessThanOrEqualTo(100);
        assertThat(quota.toString()).doesNotContain("ada", "192");
        assertThat(ThrottleStore.shardOf(quota)).isBetween(0, 7);
    }

    @Test
    void differsByKindAndByWhoseItIsButNotByRate() {
        Quota quota = new Quota("upload", "a", RATE);
        assertThat(quota.id()).isNotEqualTo(new Quota("letters", "a", RATE).id());
        assertThat(quota.id()).isNotEqualTo(new Quota("upload", "b", RATE).id());
        assertThat(quota.id()).isEqualTo(new Quota("upload", "a", Rate.of("1/PT1S")).id());
    }

    @Test
    void aKindIsAShortWord() {
        assertThatThrownBy(() -> new Quota("a_b", "a", RATE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quota("a".repeat(31), "a", RATE)).isInstanceOf(IllegalArgumentException.class);
    }
}
