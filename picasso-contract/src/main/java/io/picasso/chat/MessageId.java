package io.picasso.chat;

import io.picasso.contract.Id;

/** Names a message; a repeated request of its writer finds the same one. Its life is told in the stream of the conversation. */
public record MessageId(String value) {
    public MessageId {
        Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
