package io.picasso.pictures.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendTest {
    private static final long NOON = 1_790_000_000_000L;
    private static final long HOUR = 3_600_000;

    @Test
    void withoutInterestItIsTheTimeOfPublication() {
        assertThat(Trend.of(NOON, 0, 0, 0)).isEqualTo(NOON);
    }

    @Test
    void eachDoublingOfTheInterestIsWorthTwelveHours() {
        assertThat(Trend.of(NOON, 1, 0, 0)).isEqualTo(NOON + 12 * HOUR);
        assertThat(Trend.of(NOON, 3, 0, 0)).isEqualTo(NOON + 24 * HOUR);
        assertThat(Trend.of(NOON, 7, 0, 0)).isEqualTo(NOON + 36 * HOUR);
    }

    @Test
    void aCommentCountsTwiceAndASaleFiveTimes() {
        assertThat(Trend.of(NOON, 0, 2, 0)).isEqualTo(Trend.of(NOON, 4, 0, 0));
        assertThat(Trend.of(NOON, 0, 0, 2)).isEqualTo(Trend.of(NOON, 10, 0, 0));
    }

    @Test
    void aNewPictureStandsAboveAnOldOneUntilThatHasFourTimesTheInterestForEachDay() {
        long young = Trend.of(NOON + 24 * HOUR, 1, 0, 0);
        assertThat(Trend.of(NOON, 6, 0, 0)).isLessThan(young);
        assertThat(Trend.of(NOON, 8, 0, 0)).isGreaterThan(young);
    }

    @Test
    void aSaleThatWasUndoneTwiceIsNoDebt() {
        assertThat(Trend.of(NOON, 0, 0, -3)).isEqualTo(NOON);
    }
}
