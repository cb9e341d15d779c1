package io.picasso.accounts.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The handles that somebody had before, and how long each is still nobody else's: old links must not lead to a stranger the next
 * day, and whoever changed their mind may go back.
 */
public record OldHandles(List<Old> handles) {
    /** Their place in the vault, beside the person. */
    static final String ROOM = "old-handles";

    /** How long a handle is kept for whoever had it. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    static final OldHandles NONE = new OldHandles(List.of());

    /** A handle and its last day. */
    public record Old(String handle, Instant until) {}

    public OldHandles {
        handles = List.copyOf(handles);
    }

    /** With one more, and without those whose time is over. */
    OldHandles with(String handle, Instant now) {
        List<Old> next = new ArrayList<>();
        handles.stream()
                .filter(old -> old.until().isAfter(now) && !old.handle().equals(handle))
                .forEach(next::add);
        next.add(new Old(handle, now.plus(KEPT_FOR)));
        return new OldHandles(next);
    }

    /** Those that a person does not have now. */
    List<Old> except(String current) {
        return handles.stream().filter(old -> !old.handle().equals(current)).toList();
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "OldHandles[...]";
    }
}
