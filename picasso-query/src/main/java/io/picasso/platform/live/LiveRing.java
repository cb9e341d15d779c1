package io.picasso.platform.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last messages, for those who were away for a while: bounded by number and by size, and whole from a known position on.
 * Not thread-safe.
 */
final class LiveRing {
    private final int mostMessages;
    private final long mostCharacters;
    private final Deque<Told> kept = new ArrayDeque<>();
    private long characters;
    private long from;
    private long next;

    LiveRing(int mostMessages, long mostCharacters) {
        this.mostMessages = mostMessages;
        this.mostCharacters = mostCharacters;
    }

    /** Starts anew: what comes is whole from this position on. */
    void startAt(long position) {
        kept.clear();
        characters = 0;
        from = position;
        next = position;
    }

    /** Whether it has this message already, as after the broker has told it twice. */
    boolean has(long offset) {
        return offset < next;
    }

    /** Adds the message after all others. */
    void add(Told message) {
        kept.addLast(message);
        characters += message.frame().length();
        passOver(message.position());
        while (kept.size() > mostMessages || characters > mostCharacters) {
            Told oldest = kept.removeFirst();
            characters -= oldest.frame().length();
            from = oldest.position();
        }
    }

    /** Moves on past a message that nobody is to hear. */
    void passOver(long position) {
        next = position;
    }

    /** The position after the newest message. */
    long next() {
        return next;
    }

    /**
     * What was told on some topics after a position, oldest first.
     *
     * @return empty when that is not known: it was too long ago, or will be
     */
    Optional<List<Told>> since(long position, Set<String> topics) {
        return position < from || position > next
                ? Optional.empty()
                : Optional.of(kept.stream()
                        .filter(told -> told.position() > position && topics.contains(told.topic()))
                        .toList());
    }
}
