package io.picasso.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final String PICTURE = "picture:1";

    private final AtomicLong clock = new AtomicLong(1);
    private final Audience audience = new Audience(clock::get, "one");

    private void says(String node, long state, String... viewers) {
        audience.hear(Map.of("node", node, "state", state, "watching", Map.of(PICTURE, List.of(viewers))));
    }

    private void lives(String node, long state) {
        audience.hear(Map.of("node", node, "state", state));
    }

    private void pass(long milliseconds) {
        clock.addAndGet(milliseconds * 1_000_000);
    }

    @Test
    void somebodyAtTwoNodesIsOne() {
        says("one", 1, "ann", "ben");
        says("two", 1, "ben", "cleo");

        assertThat(audience.of(PICTURE)).isEqualTo(3);
        assertThat(audience.of("picture:2")).isZero();
    }

    @Test
    void aBeatWithoutNewsKeepsWhatWasSaid() {
        says("one", 1, "ann");
        says("two", 1, "ben");
        pass(1_000);
        lives("one", 1);
        lives("two", 1);
        pass(1_000);
        lives("one", 1);

        assertThat(audience.of(PICTURE)).isEqualTo(2);
    }

    @Test
    void whoIsSilentIsForgotten() {
        says("one", 1, "ann");
        says("two", 1, "ben");
        pass(Audience.SILENCE.toMillis() + 1);
        lives("one", 1);

        assertThat(audience.of(PICTURE)).isEqualTo(1);
    }

    @Test
    void whileNobodyIsHeardNobodyIsForgotten() {
        says("one", 1, "ann");
        says("two", 1, "ben");
        pass(60_000);

        assertThat(audience.of(PICTURE)).isEqualTo(2);
    }

    @Test
    void aBeatOfAnotherStateIsNoProofOfWhatIsKnown() {
        says("one", 1, "ann");
        says("two", 1, "ben");
        pass(Audience.SILENCE.toMillis() + 1);
        lives("one", 1);
        lives("two", 2);

        assertThat(audience.of(PICTURE)).isEqualTo(1);
    }

    @Test
    void somebodyWhoLeavesIsNotCountedAnyMore() {
        says("one", 1, "ann", "ben");
        says("one", 2, "ann");

        assertThat(audience.of(PICTURE)).isEqualTo(1);
    }
}
