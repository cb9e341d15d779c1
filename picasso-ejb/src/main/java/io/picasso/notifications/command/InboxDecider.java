package io.picasso.notifications.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.notifications.InboxCommand;
import io.picasso.notifications.InboxEvent;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;

/**
 * The rules of reading. A notice that was read may be joined by others like it afterwards, so that reading it again is another
 * fact; nothing needs to be remembered for the next decision.
 */
public final class InboxDecider implements Decider<Boolean, InboxCommand, InboxEvent> {
    /** How many notices can be marked at once. */
    static final int MOST = 100;

    @Override
    public Class<InboxCommand> commands() {
        return InboxCommand.class;
    }

    @Override
    public Boolean initial() {
        return true;
    }

    @Override
    public Boolean evolve(Boolean nothing, InboxEvent event) {
        return nothing;
    }

    @Override
    public Decision decide(Boolean nothing, InboxCommand command) {
        return switch (command) {
            case InboxCommand.MarkRead read ->
                read.ids().isEmpty() || read.ids().size() > MOST
                        ? refuseField(
                                "notifications.wrong-number", "ids", "Name 1 to " + MOST + " notifications at once.")
                        : accept(
                                new InboxEvent.Read(read.ids().stream().sorted().toList()));
            case InboxCommand.MarkAllRead all -> accept(new InboxEvent.AllRead());
        };
    }
}
