package io.picasso.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiveRingTest {
    private static final int MOST = 10;

    private final LiveRing ring = new LiveRing(MOST, 1_000);

    private static Told told(String topic, long position) {
        return new Told(topic, position, "frame " + position);
    }

    private void tell(String topic, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(position -> ring.add(told(topic, position)));
    }

    private List<Long> since(long position, String... topics) {
        return ring.since(position, Set.of(topics)).orElseThrow().stream()
                .map(Told::position)
                .toList();
    }

    @Test
    void itTellsWhatCameAfterAPositionOnTheseTopicsOnly() {
        ring.startAt(100);
        tell("a", 101, 102);
        tell("b", 103, 103);
        tell("a", 104, 104);

        assertThat(since(100, "a")).containsExactly(101L, 102L, 104L);
        assertThat(since(102, "a", "b")).containsExactly(103L, 104L);
        assertThat(since(104, "a", "b")).isEmpty();
        assertThat(ring.next()).isEqualTo(104);
    }

    @Test
    void itDoesNotKnowWhatWasBeforeItsStartOrWillBe() {
        ring.startAt(100);
        tell("a", 101, 101);

        assertThat(ring.since(99, Set.of("a"))).isEmpty();
        assertThat(ring.since(102, Set.of("a"))).isEmpty();
        assertThat(ring.since(100, Set.of("a"))).isPresent();
    }

    @Test
    void theOldestMakeRoomAndAreNotKnownAnyMore() {
        ring.startAt(0);
        tell("a", 1, MOST + 3);

        assertThat(ring.since(2, Set.of("a"))).isEmpty();
        assertThat(since(3, "a")).hasSize(MOST).startsWith(4L);
    }

    @Test
    void itIsBoundedByCharactersToo() {
        ring.startAt(0);
        ring.add(new Told("a", 1, "x".repeat(600)));
        ring.add(new Told("a", 2, "x".repeat(600)));

        assertThat(ring.since(0, Set.of("a"))).isEmpty();
        assertThat(since(1, "a")).containsExactly(2L);
    }

    @Test
    void whatNobodyIsToHearMovesItOn() {
        ring.startAt(0);
        ring.passOver(1);

        assertThat(ring.has(0)).isTrue();
        assertThat(ring.has(1)).isFalse();
        assertThat(since(0, "a")).isEmpty();
        assertThat(ring.next()).isEqualTo(1);
    }

    /** Wherever somebody stands, what they are told is all of it, or that it is not known. */
    @Property
    void thereIsNothingBetweenAllAndUnknown(
            @ForAll @IntRange(max = 40) int messages, @ForAll @IntRange(max = 45) int position) {
        LiveRing any = new LiveRing(MOST, 1_000);
        any.startAt(0);
        for (int told = 1; told <= messages; told++) {
            any.add(told("a", told));
        }
        any.since(position, Set.of("a"))
                .ifPresentOrElse(
                        missed -> assertThat(missed).hasSize(messages - position),
                        () -> assertThat(position < messages - MOST || position > messages)
                                .isTrue());
    }
}
