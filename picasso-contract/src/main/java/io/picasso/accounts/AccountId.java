package io.picasso.accounts;

import io.picasso.contract.Id;
import io.picasso.contract.StreamId;

/** Names an account; time-ordered (UUIDv7). */
public record AccountId(String value) implements Id {
    public AccountId {
        Id.checked(value);
    }

    @Override
    public StreamId stream() {
        return StreamId.of("account", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
