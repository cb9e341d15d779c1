package io.picasso.reactions.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.PictureId;
import io.picasso.reactions.ReactionCommand;
import io.picasso.reactions.ReactionEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReactionDeciderTest {
    private static final PictureId PICTURE = new PictureId("p");
    private static final AccountId ANN = new AccountId("ann");
    private static final ReactionCommand LIKE = new ReactionCommand.Like(PICTURE, ANN, Instant.EPOCH);
    private static final ReactionCommand UNLIKE = new ReactionCommand.Unlike(PICTURE, ANN, Instant.EPOCH);
    private static final ReactionEvent LIKED = new ReactionEvent.Liked(PICTURE, ANN);
    private static final ReactionEvent UNLIKED = new ReactionEvent.Unliked(PICTURE, ANN);

    @Test
    void aLikeCountsOnce() {
        given(new ReactionDecider()).when(LIKE).then(LIKED);
        given(new ReactionDecider(), LIKED).when(LIKE).then();
    }

    @Test
    void aLikeCanBeTakenBackOnce() {
        given(new ReactionDecider(), LIKED).when(UNLIKE).then(UNLIKED);
        given(new ReactionDecider(), LIKED, UNLIKED).when(UNLIKE).then();
        given(new ReactionDecider()).when(UNLIKE).then();
    }

    @Test
    void itCanComeBack() {
        given(new ReactionDecider(), LIKED, UNLIKED).when(LIKE).then(LIKED);
    }
}
