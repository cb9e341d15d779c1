package io.picasso.follows;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.StreamId;
import java.time.Instant;

/** What one person can want of another; each pair of them has a stream of its own. Saying it twice changes nothing. */
public sealed interface FollowCommand extends Command {
    AccountId who();

    AccountId whom();

    @Override
    default StreamId stream() {
        return StreamId.of("follow", who().value() + "." + whom().value());
    }

    /** Wants to hear of somebody's pictures. */
    record Follow(AccountId who, AccountId whom, Instant at) implements FollowCommand {}

    /** Does not want to hear of them any more. */
    record Unfollow(AccountId who, AccountId whom, Instant at) implements FollowCommand {}
}
