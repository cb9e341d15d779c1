package io.picasso.notifications;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.StreamId;
import java.util.Map;

/** How somebody wants to be told of things. */
public sealed interface WaysCommand extends Command {
    AccountId account();

    @Override
    default StreamId stream() {
        return Inbox.ways(account());
    }

    /** Chooses for some kinds; the others stay as they are. */
    record Choose(AccountId account, Map<NoticeKind, NoticeWay> ways) implements WaysCommand {
        public Choose {
            ways = Map.copyOf(ways);
        }
    }
}
