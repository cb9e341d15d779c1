package io.picasso.collections;

import io.picasso.contract.Id;
import io.picasso.contract.StreamId;

/** Names a collection; time-ordered (UUIDv7), so that newest first is an order of identifiers. */
public record CollectionId(String value) implements Id {
    public CollectionId {
        Id.checked(value);
    }

    @Override
    public StreamId stream() {
        return StreamId.of("collection", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
