package io.picasso.platform.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A slip is good for what it was issued for, and for nothing else. */
class SlipsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Slips slips = new Slips(new FactorKeys("a secret of thirty-two characters"));
    private final String slip = slips.issue("step", "ada", "hash", NOW);

    @Test
    void goodAsItIs() {
        assertThat(slips.isGood(slip, "step", "hash", NOW)).isTrue();
        assertThat(Slips.subject(slip)).hasValue("ada");
        assertThat(Slips.subject(slips.issue("step", Slips.ANYBODY, "", NOW))).hasValue("-");
    }

    @Test
    void notForAnotherPurposeNorBoundToAnythingElse() {
        assertThat(slips.isGood(slip, "other", "hash", NOW)).isFalse();
        assertThat(slips.isGood(slip, "step", "hash of another password", NOW)).isFalse();
        assertThat(new Slips(new FactorKeys("another secret of many characters")).isGood(slip, "step", "hash", NOW))
                .isFalse();
    }

    @Test
    void notForSomebodyElseNorLonger() {
        assertThat(slips.isGood(slip.replaceFirst("ada", "bob"), "step", "hash", NOW))
                .isFalse();
        String end = slip.split("\\.")[1];
        String later = Long.toString(Long.parseLong(end) + 1);
        assertThat(slips.isGood(slip.replaceFirst(end, later), "step", "hash", NOW))
                .isFalse();
    }

    @Test
    void notAfterItsTime() {
        Instant end = NOW.plus(Slips.GOOD_FOR);
        assertThat(slips.isGood(slip, "step", "hash", end.minus(Duration.ofSeconds(1))))
                .isTrue();
        assertThat(slips.isGood(slip, "step", "hash", end)).isFalse();
    }

    @Test
    void noOtherTextIsOne() {
        for (String text :
                new String[] {"", ".", "ada", slip + "x", slip.substring(1), "ada." + slip, slip + "." + slip}) {
            assertThat(slips.isGood(text, "step", "hash", NOW)).as(text).isFalse();
        }
        assertThat(Slips.subject("ada")).isEmpty();
    }
}
