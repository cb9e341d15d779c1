package io.picasso.chat.command;

import io.picasso.accounts.AccountId;
import io.picasso.chat.MessageId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of a conversation.
 *
 * @param version of its stream
 * @param last the message that was written last, from which those before it are found; null for none. A chain and not a list,
 *     because each new message shares all the others with the state before
 * @param deleted the places of those that were taken back
 * @param received up to which message each of the two has received what the other one wrote, by its place
 * @param seen the same for what they have seen
 * @param blocking who wants to hear nothing from the other one
 * @param left whose account is no more
 */
record Conversation(
        long version,
        @Nullable Line last,
        Set<Long> deleted,
        Map<AccountId, Long> received,
        Map<AccountId, Long> seen,
        Set<AccountId> blocking,
        Set<AccountId> left) {
    static final Conversation EMPTY = new Conversation(0, null, Set.of(), Map.of(), Map.of(), Set.of(), Set.of());

    Conversation {
        deleted = Set.copyOf(deleted);
        received = Map.copyOf(received);
        seen = Map.copyOf(seen);
        blocking = Set.copyOf(blocking);
        left = Set.copyOf(left);
    }

    /**
     * A message.
     *
     * @param place the version of its event, which also names the room of its text
     * @param before the message that was written before it
     */
    record Line(
            MessageId message,
            AccountId by,
            long place,
            @Nullable Line before) {}

    /** A message by its name; the newest are found first. */
    Optional<Line> find(MessageId message) {
        for (Line line = last; line != null; line = line.before()) {
            if (line.message().equals(message)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    Conversation next() {
        return new Conversation(version + 1, last, deleted, received, seen, blocking, left);
    }

    Conversation written(MessageId message, AccountId by) {
        return new Conversation(version, new Line(message, by, version, last), deleted, received, seen, blocking, left);
    }

    Conversation deleted(MessageId message) {
        Set<Long> gone = new HashSet<>(deleted);
        gone.add(place(message));
        return new Conversation(version, last, gone, received, seen, blocking, left);
    }

    Conversation received(AccountId by, MessageId upTo) {
        return new Conversation(version, last, deleted, moved(received, by, place(upTo)), seen, blocking, left);
    }

    /** Who has seen a message has received it. */
    Conversation seen(AccountId by, MessageId upTo) {
        long place = place(upTo);
        return new Conversation(
                version, last, deleted, moved(received, by, place), moved(seen, by, place), blocking, left);
    }

    private long place(MessageId message) {
        return find(message).map(Line::place).orElse(0L);
    }

    private static Map<AccountId, Long> moved(Map<AccountId, Long> marks, AccountId by, long place) {
        Map<AccountId, Long> moved = new HashMap<>(marks);
        moved.merge(by, place, Math::max);
        return moved;
    }

    Conversation blocked(AccountId by, boolean blocks) {
        Set<AccountId> changed = new HashSet<>(blocking);
        if (!(blocks ? changed.add(by) : changed.remove(by))) {
            return this;
        }
        return new Conversation(version, last, deleted, received, seen, changed, left);
    }

    Conversation left(AccountId who) {
        Set<AccountId> gone = new HashSet<>(left);
        gone.add(who);
        return new Conversation(version, last, deleted, received, seen, blocking, gone);
    }
}
