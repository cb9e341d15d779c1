package io.picasso.accounts.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvenPaceTest {
    @Test
    void workAndPauseFillWholeSteps() {
        assertThat(EvenPace.rest(0)).isEqualTo(EvenPace.STEP);
        assertThat(EvenPace.rest(Duration.ofMillis(1).toNanos())).isEqualTo(EvenPace.STEP.minusMillis(1));
        assertThat(EvenPace.rest(EvenPace.STEP.plusMillis(7).toNanos())).isEqualTo(EvenPace.STEP.minusMillis(7));
    }

    @Test
    void aFaultComesAtThePaceOfAnAnswer() {
        long began = System.nanoTime();

        assertThatThrownBy(() -> EvenPace.run(() -> {
                    throw new IllegalStateException("The shard is down.");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(EvenPace.STEP.toNanos());
    }
}
