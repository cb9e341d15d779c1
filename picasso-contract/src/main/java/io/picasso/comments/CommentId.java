package io.picasso.comments;

import io.picasso.contract.Id;
import io.picasso.contract.StreamId;

/** Names a comment; time-ordered (UUIDv7), so that newest first is an order of identifiers. */
public record CommentId(String value) implements Id {
    public CommentId {
        Id.checked(value);
    }

    @Override
    public StreamId stream() {
        return StreamId.of("comment", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
