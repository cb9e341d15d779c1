package io.picasso.payments.command;

import com.stripe.model.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the provider's list of events, from its beginning, the newest event, back to an instant. It is read in rounds
 * of a bounded number of pages; each round answers where the next one goes on.
 *
 * <p>What happens while a sweep is running is left to the next sweep, which goes back to the beginning of this one, and a
 * little further: the provider's clock is not ours, and its list may be a moment behind. Only when every event was taken does
 * the next sweep begin there; otherwise it reads the whole span again. No span is longer than a day, so an event that cannot be
 * taken at all is given up after that.
 *
 * @param since the oldest instant that is of interest
 * @param begun when the sweep began
 * @param after the event behind which the next round goes on; null at the beginning
 * @param whole whether every event so far was taken
 */
record Sweep(Instant since, Instant begun, @Nullable String after, boolean whole) {
    static final Duration LOOK_BACK = Duration.ofHours(24);
    static final Duration OVERLAP = Duration.ofMinutes(1);
    static final int PAGES = 10;

    private static final Logger LOG = System.getLogger(Sweep.class.getName());

    /** Where the events come from: those since an instant, behind an event when one is given. */
    interface Source {
        Answer<EventPage> page(Instant since, @Nullable String after);
    }

    /** Nobody knows what was missed before. */
    static Sweep first(Instant now) {
        return new Sweep(now.minus(LOOK_BACK), now, null, true);
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
        return new Sweep(since.isBefore(longest) ? longest : since, now, null, true);
    }

    /** Reads some pages and takes their events, oldest first, as they would have come. */
    Sweep round(Source source, Consumer<Event> sink) {
        Deque<Event> found = new ArrayDeque<>();
        Sweep next = read(source, found);
        boolean all = whole;
        while (!found.isEmpty()) {
            all &= isTaken(found.removeLast(), sink);
        }
        return next.isPaused() ? new Sweep(since, begun, next.after(), all) : ended(next.whole() && all);
    }

    /**
     * Collects pages; the answer stands where they end. When the provider fails, the sweep begins anew: the inbox knows what was
     * taken, and a sweep that is to go on would ask again too soon.
     */
    private Sweep read(Source source, Deque<Event> found) {
        String last = after;
        for (int page = 0; page < PAGES; page++) {
            switch (source.page(since, last)) {
                case Answer.Done<EventPage>(EventPage(var events, boolean more)) -> {
                    found.addAll(events);
                    if (!more || events.isEmpty()) {
                        return new Sweep(since, begun, null, true);
                    }
                    last = events.getLast().getId();
                }
                case Answer.Refused<EventPage> refused -> {
                    LOG.log(Level.WARNING, "The list of events is refused: {0}", refused.message());
                    return new Sweep(since, begun, null, false);
                }
                case Answer.Unknown<EventPage> unknown -> {
                    LOG.log(Level.DEBUG, "The list of events cannot be read now: {0}", unknown.why());
                    return new Sweep(since, begun, null, false);
                }
            }
        }
        return new Sweep(since, begun, last, true);
    }

    private static boolean isTaken(Event event, Consumer<Event> sink) {
        try {
            sink.accept(event);
            return true;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The event " + event.getId() + " is left for later", fault);
            return false;
        }
    }

    private Sweep ended(boolean complete) {
        return new Sweep(complete ? begun.minus(OVERLAP) : since, begun, null, true);
    }
}
