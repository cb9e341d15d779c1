package io.picasso.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void asManyAsTheRateSaysAreGivenAtOnceAndThenOneForEachInterval() {
        Rate rate = Rate.of("5/PT10M");
        Instant freeAt = NOW;
        for (int i = 0; i < 5; i++) {
            Turn turn = Turn.take(rate, freeAt, NOW);
            assertThat(turn.given()).as("number %s", i).isTrue();
            freeAt = turn.freeAt();
        }

        Turn refused = Turn.take(rate, freeAt, NOW);
        Turn early = Turn.take(rate, freeAt, NOW.plusSeconds(119));
        Turn due = Turn.take(rate, freeAt, NOW.plusSeconds(120));

        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(refused.freeAt()).isEqualTo(freeAt);
        assertThat(early.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(due.given()).isTrue();
        assertThat(Turn.take(rate, due.freeAt(), NOW.plusSeconds(120)).given()).isFalse();
    }

    @Property(tries = 300)
    void noStretchOfTimeGivesMoreThanTheRate(
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll @LongRange(min = 1, max = 3_000) long seconds,
            @ForAll @Size(max = 120) List<@IntRange(max = 200_000) Integer> pauses) {
        Rate rate = new Rate(count, Duration.ofSeconds(seconds));
        List<Instant> given = given(rate, pauses);

        for (int first = 0; first < given.size(); first++) {
            for (int last = first; last < given.size(); last++) {
                long intervals =
                        Duration.between(given.get(first), given.get(last)).dividedBy(rate.interval());
                assertThat(last - first + 1L).isLessThanOrEqualTo(count + intervals);
            }
        }
    }

    @Property(tries = 300)
    void whoWaitsAsLongAsToldIsGivenOneAndNeverWaitsLongerThanAnInterval(
            @ForAll @IntRange(min = 1, max = 1_000_000) int count,
            @ForAll @LongRange(min = 1, max = 86_400) long seconds,
            @ForAll @LongRange(min = -200_000, max = 4_000_000_000L) long ahead) {
        Rate rate = new Rate(count, Duration.ofSeconds(seconds));
        Instant freeAt = NOW.plusSeconds(ahead);

        Turn turn = Turn.take(rate, freeAt, NOW);

        assertThat(turn.retryAfter()).isBetween(Duration.ZERO, rate.interval());
        if (!turn.given()) {
            assertThat(Turn.take(rate, turn.freeAt(), NOW.plus(turn.retryAfter()))
                            .given())
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void whatIsGivenBackCanBeTakenAgainAndIsNoMore(
            @ForAll @IntRange(min = 1, max = 1_000) int count, @ForAll @IntRange(max = 1_000) int taken) {
        Rate rate = new Rate(count, Duration.ofHours(1));
        Instant before = NOW.plus(rate.interval().multipliedBy(Math.min(taken, count - 1)));

        Turn turn = Turn.take(rate, before, NOW);

        assertThat(turn.given()).isTrue();
        assertThat(Turn.givenBack(rate, turn.freeAt())).isEqualTo(before);
    }

    @Property(tries = 200)
    void refusalsCostNothing(@ForAll @IntRange(min = 1, max = 50) int count, @ForAll @IntRange(max = 50) int tries) {
        Rate rate = new Rate(count, Duration.ofMinutes(1));
        Instant full = NOW.plus(rate.span());
        Instant freeAt = full;
        for (int i = 0; i < tries; i++) {
            freeAt = Turn.take(rate, freeAt, NOW).freeAt();
        }
        assertThat(freeAt).isEqualTo(full);
    }

    @Property(tries = 200)
    void theStateKeepsToTheMicrosecondsOfTheDatabase(
            @ForAll @IntRange(min = 1, max = 1_000_000) int count, @ForAll @LongRange(min = 1, max = 86_400) long per) {
        Rate rate = new Rate(count, Duration.ofSeconds(per));
        Instant freeAt = Turn.take(rate, NOW, NOW).freeAt();
        assertThat(freeAt.truncatedTo(ChronoUnit.MICROS)).isEqualTo(freeAt);
    }

    /** When one was given, of attempts with these milliseconds between them. */
    private static List<Instant> given(Rate rate, List<Integer> pauses) {
        List<Instant> given = new ArrayList<>();
        Instant now = NOW;
        Instant freeAt = now;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            Turn turn = Turn.take(rate, freeAt, now);
            freeAt = turn.freeAt();
            if (turn.given()) {
                given.add(now);
            }
        }
        return given;
    }
}
