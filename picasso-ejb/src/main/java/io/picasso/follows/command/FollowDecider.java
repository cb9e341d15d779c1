package io.picasso.follows.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;

import io.picasso.follows.FollowCommand;
import io.picasso.follows.FollowEvent;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;

/** The rules of following: one person follows another or does not, and nobody themselves. */
public final class FollowDecider implements Decider<Boolean, FollowCommand, FollowEvent> {
    @Override
    public Class<FollowCommand> commands() {
        return FollowCommand.class;
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean evolve(Boolean follows, FollowEvent event) {
        return switch (event) {
            case FollowEvent.Followed followed -> true;
            case FollowEvent.Unfollowed unfollowed -> false;
        };
    }

    @Override
    public Decision decide(Boolean follows, FollowCommand command) {
        return switch (command) {
            case FollowCommand.Follow follow -> follow(follows, follow);
            case FollowCommand.Unfollow unfollow ->
                follows ? accept(new FollowEvent.Unfollowed(unfollow.who(), unfollow.whom())) : accept();
        };
    }

    private static Decision follow(boolean follows, FollowCommand.Follow follow) {
        if (follow.who().equals(follow.whom())) {
            return refuse("follows.yourself", "Nobody follows themselves.");
        }
        return follows ? accept() : accept(new FollowEvent.Followed(follow.who(), follow.whom()));
    }
}
