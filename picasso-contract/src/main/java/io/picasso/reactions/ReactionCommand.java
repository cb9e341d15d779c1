package io.picasso.reactions;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import java.time.Instant;

/** What one person can say about one picture. Saying it twice changes nothing. */
public sealed interface ReactionCommand extends Command {
    PictureId picture();

    AccountId by();

    @Override
    default StreamId stream() {
        return StreamId.of("like", picture().value() + "." + by().value());
    }

    /** Likes the picture. */
    record Like(PictureId picture, AccountId by, Instant at) implements ReactionCommand {}

    /** Takes the like back. */
    record Unlike(PictureId picture, AccountId by, Instant at) implements ReactionCommand {}
}
