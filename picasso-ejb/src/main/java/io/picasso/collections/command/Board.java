package io.picasso.collections.command;

import io.picasso.accounts.AccountId;
import io.picasso.collections.CollectionEvent;
import io.picasso.pictures.PictureId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules need to know about a collection.
 *
 * @param open whether everybody may see it
 * @param pictures in their order, each once
 * @param gone whether it was deleted
 */
record Board(AccountId owner, boolean open, List<PictureId> pictures, boolean gone) {
    Board {
        pictures = List.copyOf(pictures);
    }

    static Board created(CollectionEvent.Created event) {
        return new Board(event.owner(), event.open(), List.of(), false);
    }

    Board opened(boolean next) {
        return new Board(owner, next, pictures, gone);
    }

    Board with(PictureId picture) {
        return arranged(Stream.concat(pictures.stream(), Stream.of(picture)).toList());
    }

    Board without(PictureId picture) {
        return arranged(
                pictures.stream().filter(other -> !other.equals(picture)).toList());
    }

    Board arranged(List<PictureId> order) {
        return new Board(owner, open, order, gone);
    }

    Board deleted() {
        return new Board(owner, false, List.of(), true);
    }
}
