package io.picasso.orders;

import io.picasso.contract.Id;
import io.picasso.contract.StreamId;

/** Names an order; derived from the buyer and the idempotency key, so that a repeated request finds the same order. */
public record OrderId(String value) implements Id {
    public OrderId {
        Id.checked(value);
    }

    @Override
    public StreamId stream() {
        return StreamId.of("order", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
