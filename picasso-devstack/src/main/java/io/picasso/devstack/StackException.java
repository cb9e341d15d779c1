package io.picasso.devstack;

import org.jspecify.annotations.Nullable;

/** The stack cannot do what it was asked to; the message is for a person. */
public final class StackException extends RuntimeException {

    /** A fault without a cause of its own. */
    public StackException(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
