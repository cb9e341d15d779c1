package io.picasso.notifications;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.StreamId;
import java.util.Set;

/** What somebody can do with their notices. Saying it twice changes nothing. */
public sealed interface InboxCommand extends Command {
    AccountId account();

    @Override
    default StreamId stream() {
        return Inbox.of(account());
    }

    /**
     * These were read.
     *
     * @param ids 1 to 100 of them
     */
    record MarkRead(AccountId account, Set<String> ids) implements InboxCommand {
        public MarkRead {
            ids = Set.copyOf(ids);
        }
    }

    /** All there are were read. */
    record MarkAllRead(AccountId account) implements InboxCommand {}
}
