package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyGateTest {
    @Test
    void letsInAsManyAsThereArePlaces() {
        BodyGate gate = new BodyGate(new Settings(Map.of("picasso.http.bodies", "3")));
        assertThat(gate.enter("a")).isTrue();
        assertThat(gate.enter("b")).isTrue();
        assertThat(gate.enter("c")).isTrue();
        assertThat(gate.enter("d")).isFalse();
        gate.leave("b");
        assertThat(gate.enter("d")).isTrue();
    }

    @Test
    void leavesPlacesToOthersWhateverOneClientDoes() {
        BodyGate gate = new BodyGate(
                new Settings(Map.of("picasso.http.bodies", "4", "picasso.http.bodies-of-one-client", "2")));
        assertThat(gate.enter("a")).isTrue();
        assertThat(gate.enter("a")).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(gate.enter("a")).isFalse();
        }
        assertThat(gate.enter("b")).isTrue();
        gate.leave("a");
        assertThat(gate.enter("a")).isTrue();
    }
}
