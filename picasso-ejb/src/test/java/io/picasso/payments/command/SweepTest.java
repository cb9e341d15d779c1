package io.picasso.payments.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");
    private static final int PAGE = 2;
    private static final int MUCH = Sweep.PAGES * PAGE;

    private final List<String> taken = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private void take(Event event) {
        taken.add(event.getId());
    }

    /** Events numbered from the oldest, in pages of two. */
    private Sweep.Source events(int count) {
        return (since, after) -> {
            asked.add(since + " " + after);
            int newest = after == null ? count - 1 : Integer.parseInt(after) - 1;
            List<Event> page = IntStream.rangeClosed(0, newest)
                    .map(index -> newest - index)
                    .limit(PAGE)
                    .mapToObj(SweepTest::event)
                    .toList();
            return new Answer.Done<>(new EventPage(page, newest >= PAGE));
        };
    }

    /** Some seconds before noon; the older, the more. */
    private static Event event(int number) {
        Event event = new Event();
        event.setId(Integer.toString(number));
        event.setCreated(NOON.getEpochSecond() - 10_000 + number);
        return event;
    }

    private static Answer<EventPage> nothing(Instant since, @Nullable String after) {
        return new Answer.Unknown<>(false, "no answer");
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    @Test
    void theFirstOneReadsTheLastDay() {
        Sweep.first(NOON).at(NOON).round(events(0), this::take);

        assertThat(asked).containsExactly("2026-07-31T12:00:00Z null");
        assertThat(taken).isEmpty();
    }

    @Test
    void allPagesAreReadAndTheOldestIsTakenFirst() {
        Sweep next = Sweep.first(NOON).round(events(5), this::take);

        assertThat(taken).containsExactly("0", "1", "2", "3", "4");
        assertThat(next.isPaused()).isFalse();
    }

    @Test
    void theNextOneBeginsALittleBeforeTheBeginningOfTheLast() {
        Instant later = NOON.plusSeconds(60);

        Sweep next = Sweep.first(NOON).round(events(1), this::take).at(later);

        assertThat(next.since()).isEqualTo(NOON.minus(Sweep.OVERLAP));
        assertThat(next.begun()).isEqualTo(later);
    }

    @Test
    void aRoundIsBoundedAndTheNextGoesOn() {
        Sweep paused = Sweep.first(NOON).round(events(MUCH + 3), this::take);

        assertThat(taken).isEqualTo(numbers(3, MUCH + 3));
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.at(NOON.plusSeconds(1))).isEqualTo(paused);
        taken.clear();
        Sweep ended = paused.round(events(MUCH + 3), this::take);

        assertThat(taken).containsExactly("0", "1", "2");
        assertThat(ended.at(NOON.plusSeconds(2)).since()).isEqualTo(NOON.minus(Sweep.OVERLAP));
    }

    @Test
    void anEventThatCannotBeTakenDoesNotStopTheOthersAndIsTriedAgain() {
        Sweep next = Sweep.first(NOON).round(events(5), event -> refuse(event, "3"));
        assertThat(taken).containsExactly("0", "1", "2", "4");
        assertThat(next.since()).isEqualTo(NOON.minus(Sweep.OVERLAP));

        Sweep again = next.at(NOON.plusSeconds(60)).round(events(0), event -> refuse(event, "3"));
        again.at(NOON.plusSeconds(120)).round(events(0), this::take);

        assertThat(taken).containsExactly("0", "1", "2", "4", "3");
    }

    private void refuse(Event event, String number) {
        if (event.getId().equals(number)) {
            throw new IllegalStateException("The shard is down.");
        }
        take(event);
    }

    @Test
    void anEventThatIsLeftSurvivesAPauseAndAFailureOfTheProvider() {
        Sweep paused = Sweep.first(NOON).round(events(MUCH + 1), event -> refuse(event, "3"));
        Sweep failed = paused.round(SweepTest::nothing, event -> refuse(event, "3"));

        assertThat(failed.left()).extracting(Event::getId).containsExactly("3");
        assertThat(failed.since()).isEqualTo(NOON.minus(Sweep.LOOK_BACK));
    }

    @Test
    void anEventIsLeftForADayAtTheMost() {
        Sweep next = Sweep.first(NOON).round(events(5), event -> refuse(event, "3"));

        assertThat(next.at(NOON.plus(Duration.ofHours(21))).left()).hasSize(1);
        assertThat(next.at(NOON.plus(Duration.ofHours(22))).left()).isEmpty();
    }

    @Test
    void tooManyToKeepAreReadAgain() {
        int many = Sweep.MOST_LEFT + 1;
        Sweep sweep = Sweep.first(NOON).at(NOON);
        for (int round = 0; sweep.isPaused() || round == 0; round++) {
            sweep = sweep.round(events(many), event -> {
                throw new IllegalStateException("All shards are down.");
            });
        }

        assertThat(sweep.left()).isEmpty();
        assertThat(sweep.since()).isBeforeOrEqualTo(NOON.minusSeconds(10_000));
    }

    @Test
    void whatWasReadBeforeTheProviderFailedIsTakenAndTheSpanIsReadAgain() {
        Sweep start = Sweep.first(NOON);
        Sweep.Source failing = (since, after) -> after == null ? events(5).page(since, null) : nothing(since, after);

        Sweep next = start.round(failing, this::take);

        assertThat(taken).containsExactly("3", "4");
        assertThat(next.isPaused()).isFalse();
        assertThat(next.since()).isEqualTo(start.since());
    }

    @Test
    void aRefusalReadsTheSpanAgainFromItsBeginning() {
        Sweep paused = Sweep.first(NOON).round(events(MUCH + 1), this::take);

        Sweep next =
                paused.round((since, after) -> new Answer.Refused<>("resource_missing", "No such event"), this::take);

        assertThat(next.isPaused()).isFalse();
        assertThat(next.since()).isEqualTo(paused.since());
    }

    @Test
    void noSpanIsLongerThanADay() {
        Sweep next = Sweep.first(NOON).round(SweepTest::nothing, this::take).at(NOON.plus(Duration.ofHours(5)));

        assertThat(next.since()).isEqualTo(NOON.minus(Duration.ofHours(19)));
    }
}
