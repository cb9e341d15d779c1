package io.picasso.collections;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner of a collection can do with it. Names are no part of it: see {@link CollectionDoor}. */
public sealed interface CollectionCommand extends Command {
    CollectionId collection();

    AccountId by();

    @Override
    default StreamId stream() {
        return collection().stream();
    }

    /**
     * Begins an empty collection.
     *
     * @param open whether everybody may see it
     */
    record Create(CollectionId collection, AccountId by, Instant at, boolean open) implements CollectionCommand {}

    /**
     * Changes what is named.
     *
     * @param renamed whether it has a new name, which travels beside the event
     * @param open whether everybody may see it; null leaves that as it is
     * @param order the pictures that come first, in this order; those that are not named follow as they stood. Null leaves all
     *     as they are
     */
    record Edit(
            CollectionId collection,
            AccountId by,
            Instant at,
            boolean renamed,
            @Nullable Boolean open,
            @Nullable List<PictureId> order)
            implements CollectionCommand {
        public Edit {
            order = order == null ? null : List.copyOf(order);
        }
    }

    /** Puts a picture at the end; one that is in it stays where it is. */
    record Add(CollectionId collection, AccountId by, Instant at, PictureId picture) implements CollectionCommand {}

    /** Takes a picture out. */
    record Remove(CollectionId collection, AccountId by, Instant at, PictureId picture) implements CollectionCommand {}

    /** Ends the collection; its pictures stay where they are. */
    record Delete(CollectionId collection, AccountId by, Instant at) implements CollectionCommand {}
}
