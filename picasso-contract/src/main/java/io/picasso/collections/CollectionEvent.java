package io.picasso.collections;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.pictures.PictureId;
import java.util.List;

/** What happened to a collection. Its name is its owner's words, so it travels beside the events and can be erased. */
public sealed interface CollectionEvent extends Event {
    /** Somebody began it. */
    @EventName("collection.created.v1")
    record Created(AccountId owner, boolean open) implements CollectionEvent {}

    /** It has another name. */
    @EventName("collection.renamed.v1")
    record Renamed() implements CollectionEvent {}

    /** Everybody may see it. */
    @EventName("collection.opened.v1")
    record Opened() implements CollectionEvent {}

    /** Nobody but its owner may see it. */
    @EventName("collection.closed.v1")
    record Closed() implements CollectionEvent {}

    /** A picture was put at its end. */
    @EventName("collection.picture-added.v1")
    record PictureAdded(PictureId picture) implements CollectionEvent {}

    /** A picture was taken out. */
    @EventName("collection.picture-removed.v1")
    record PictureRemoved(PictureId picture) implements CollectionEvent {}

    /** All its pictures stand in this order. */
    @EventName("collection.arranged.v1")
    record Arranged(List<PictureId> pictures) implements CollectionEvent {
        public Arranged {
            pictures = List.copyOf(pictures);
        }
    }

    /** It is no more. */
    @EventName("collection.deleted.v1")
    record Deleted() implements CollectionEvent {}
}
