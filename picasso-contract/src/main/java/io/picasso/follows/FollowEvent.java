package io.picasso.follows;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;

/** What one person wanted of another. */
public sealed interface FollowEvent extends Event {
    /** The one follows the other. */
    @EventName("follow.followed.v1")
    record Followed(AccountId who, AccountId whom) implements FollowEvent {}

    /** The one does not follow the other any more. */
    @EventName("follow.unfollowed.v1")
    record Unfollowed(AccountId who, AccountId whom) implements FollowEvent {}
}
