package io.picasso.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @Test
    void isReadAsTheConfigurationWritesIt() {
        assertThat(Rate.of(" 10/PT30M ")).isEqualTo(new Rate(10, Duration.ofMinutes(30)));
        assertThat(Rate.of("1/P1D").interval()).isEqualTo(Duration.ofDays(1));
        assertThat(Rate.of("3/PT1S").interval()).isEqualTo(Duration.ofNanos(333_334_000));
        assertThat(Rate.of("1000000/PT1S").interval()).isEqualTo(Duration.ofNanos(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10/",
                "/PT1M",
                "0/PT1M",
                "-1/PT1M",
                "1000001/PT1M",
                "9999999999/PT1M",
                "10/PT0S",
                "10/PT-1M",
                "10/P2D",
                "10/1M",
                "10/PX",
                "1.5/PT1M",
                "10/PT1M/PT1M"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
