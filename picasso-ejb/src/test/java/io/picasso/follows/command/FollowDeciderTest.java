package io.picasso.follows.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.follows.FollowCommand;
import io.picasso.follows.FollowEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowDeciderTest {
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final FollowCommand FOLLOW = new FollowCommand.Follow(ANN, BEN, Instant.EPOCH);
    private static final FollowCommand UNFOLLOW = new FollowCommand.Unfollow(ANN, BEN, Instant.EPOCH);
    private static final FollowEvent FOLLOWED = new FollowEvent.Followed(ANN, BEN);
    private static final FollowEvent UNFOLLOWED = new FollowEvent.Unfollowed(ANN, BEN);

    @Test
    void followingTwiceIsFollowing() {
        given(new FollowDecider()).when(FOLLOW).then(FOLLOWED);
        given(new FollowDecider(), FOLLOWED).when(FOLLOW).then();
    }

    @Test
    void unfollowingTwiceIsNotFollowing() {
        given(new FollowDecider(), FOLLOWED).when(UNFOLLOW).then(UNFOLLOWED);
        given(new FollowDecider(), FOLLOWED, UNFOLLOWED).when(UNFOLLOW).then();
        given(new FollowDecider()).when(UNFOLLOW).then();
    }

    @Test
    void itCanBeginAnew() {
        given(new FollowDecider(), FOLLOWED, UNFOLLOWED).when(FOLLOW).then(FOLLOWED);
    }

    @Test
    void nobodyFollowsThemselves() {
        given(new FollowDecider())
                .when(new FollowCommand.Follow(ANN, ANN, Instant.EPOCH))
                .thenRefused("follows.yourself");
    }
}
