package io.picasso.payments.command;

import com.stripe.model.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the provider's list of events, from its beginning, the newest event, back to an instant. It is read in rounds
 * of a bounded number of pages; each round answers where the next one goes on.
 *
 * <p>What happens while a sweep is running is left to the next sweep, which goes back to the beginning of this one, and a
 * little further: the provider's clock is not ours, and its list may be a moment behind. Events that could not be taken are
 * kept and tried again in each round. When there are too many to keep, because a shard is down, say, the next sweep goes back
 * to the oldest of them instead. No span is longer than a day, and no event is kept for longer.
 *
 * @param since the oldest instant that is of interest
 * @param begun when the sweep began
 * @param after the event behind which the next round goes on; null at the beginning
 * @param left the events that could not be taken yet, oldest first
 */
record Sweep(Instant since, Instant begun, @Nullable String after, List<Event> left) {
    static final Duration LOOK_BACK = Duration.ofHours(24);
    static final Duration OVERLAP = Duration.ofMinutes(1);
    static final int PAGES = 10;
    static final int MOST_LEFT = 500;

    private static final Logger LOG = System.getLogger(Sweep.class.getName());

    /** Where the events come from: those since an instant, behind an event when one is given. */
    interface Source {
        Answer<EventPage> page(Instant since, @Nullable String after);
    }

    /** Nobody knows what was missed before. */
    static Sweep first(Instant now) {
        return new Sweep(now.minus(LOOK_BACK), now, null, List.of());
    }

    /** Whether the next round is to go on with this sweep, and not to begin another one. */
    boolean isPaused() {
        return after != null;
    }

    /** Begins, when this is not a sweep that is to go on. */
    Sweep at(Instant now) {
        if (isPaused()) {
            return this;
        }
        Instant longest = now.minus(LOOK_BACK);
        List<Event> young =
                left.stream().filter(event -> !created(event).isBefore(longest)).toList();
        if (young.size() < left.size()) {
            LOG.log(Level.ERROR, "{0} events could not be taken for a day.", left.size() - young.size());
        }
        return new Sweep(since.isBefore(longest) ? longest : since, now, null, young);
    }

    /** Reads some pages and takes their events, oldest first, as they would have come. */
    Sweep round(Source source, Consumer<Event> sink) {
        List<Event> found = new ArrayList<>();
        Sweep next = read(source, found);
        SequencedMap<String, Event> open = new LinkedHashMap<>();
        left.forEach(event -> open.put(event.getId(), event));
        found.reversed().forEach(event -> open.put(event.getId(), event));
        List<Event> still = open.sequencedValues().stream()
                .filter(event -> !isTaken(event, sink))
                .sorted(Comparator.comparing(Sweep::created))
                .toList();
        return still.size() <= MOST_LEFT ? next.leaving(still) : next.backTo(created(still.getFirst()));
    }

    /**
     * Collects pages; the answer stands where they end. When the provider fails, the sweep begins anew: the inbox knows what was
     * taken, and a sweep that is to go on would ask again too soon.
     */
    private Sweep read(Source source, List<Event> found) {
        String last = after;
        for (int page = 0; page < PAGES; page++) {
            switch (source.page(since, last)) {
                case Answer.Done<EventPage>(EventPage(var events, boolean more)) -> {
                    found.addAll(events);
                    if (!more || events.isEmpty()) {
                        return new Sweep(begun.minus(OVERLAP), begun, null, left);
                    }
                    last = events.getLast().getId();
                }
                case Answer.Refused<EventPage> refused -> {
                    LOG.log(Level.WARNING, "The list of events is refused: {0}", refused.message());
                    return new Sweep(since, begun, null, left);
                }
                case Answer.Unknown<EventPage> unknown -> {
                    LOG.log(Level.DEBUG, "The list of events cannot be read now: {0}", unknown.why());
                    return new Sweep(since, begun, null, left);
                }
            }
        }
        return new Sweep(since, begun, last, left);
    }

    private static boolean isTaken(Event event, Consumer<Event> sink) {
        try {
            sink.accept(event);
            return true;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The event {0} is left for later: {1}", event.getId(), fault.getMessage());
            LOG.log(Level.DEBUG, "Why it is left", fault);
            return false;
        }
    }

    private Sweep leaving(List<Event> events) {
        return new Sweep(since, begun, after, events);
    }

    /** Gives this sweep up for one that goes back far enough. */
    private Sweep backTo(Instant oldest) {
        return new Sweep(oldest.isBefore(since) ? oldest : since, begun, null, List.of());
    }

    private static Instant created(Event event) {
        return Instant.ofEpochSecond(event.getCreated());
    }
}
