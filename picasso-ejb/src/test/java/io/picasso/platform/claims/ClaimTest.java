package io.picasso.platform.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimTest {
    @Test
    void isStoredUnderANameThatDoesNotTellWhatItIs() {
        Claim claim = new Claim("email", "ada@example.org");
        assertThat(claim.id()).matches("email-[0-9a-f]{64}").hasSizeLessThanOrEqualTo(100);
        assertThat(claim.toString()).doesNotContain("ada");
    }

    @Test
    void differsByKindAndByContent() {
        assertThat(new Claim("email", "a").id()).isNotEqualTo(new Claim("handle", "a").id());
        assertThat(new Claim("email", "a").id()).isNotEqualTo(new Claim("email", "b").id());
        assertThat(ClaimStore.shardOf(new Claim("email", "a"))).isBetween(0, 7);
    }
}
