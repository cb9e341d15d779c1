package io.picasso.pictures;

import io.picasso.contract.Id;
import io.picasso.contract.StreamId;

/** Names a picture; time-ordered (UUIDv7), so that newest first is an order of identifiers. */
public record PictureId(String value) implements Id {
    public PictureId {
        Id.checked(value);
    }

    @Override
    public StreamId stream() {
        return StreamId.of("picture", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
