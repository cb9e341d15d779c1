package io.picasso.chat.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PresenceTest {
    @Test
    void whoWasHereIsToldRoughly() {
        assertThat(Presence.word(Duration.ZERO)).isEqualTo("now");
        assertThat(Presence.word(Duration.ofSeconds(-3))).isEqualTo("now");
        assertThat(Presence.word(Duration.ofSeconds(99))).isEqualTo("now");
        assertThat(Presence.word(Duration.ofSeconds(100))).isEqualTo("hour");
        assertThat(Presence.word(Duration.ofMinutes(60))).isEqualTo("day");
        assertThat(Presence.word(Duration.ofHours(24))).isEmpty();
    }
}
