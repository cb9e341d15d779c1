package io.picasso.reactions;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.pictures.PictureId;

/** What one person said about one picture; each pair of them has a stream of its own. */
public sealed interface ReactionEvent extends Event {
    /** The person likes the picture. */
    @EventName("reaction.liked.v1")
    record Liked(PictureId picture, AccountId by) implements ReactionEvent {}

    /** The person does not like the picture any more. */
    @EventName("reaction.unliked.v1")
    record Unliked(PictureId picture, AccountId by) implements ReactionEvent {}
}
