package io.picasso.payments.command;

import java.util.function.Function;

/** What the provider said. A time-out is no answer of the provider: what happened then is {@link Unknown}. */
public sealed interface Answer<T> {
    /** Yes, and this is how things stand. */
    record Done<T>(T value) implements Answer<T> {}

    /** No; the call had and will have no effect. */
    record Refused<T>(String code, String message) implements Answer<T> {}

    /**
     * Nobody knows; ask again.
     *
     * @param keySpent the provider will repeat this very answer for the idempotency key for ever
     */
    record Unknown<T>(boolean keySpent, String why) implements Answer<T> {}

    /** The same answer about something that follows from the value. */
    default <R> Answer<R> map(Function<T, R> next) {
        return switch (this) {
            case Done<T> done -> new Done<>(next.apply(done.value()));
            case Refused<T> refused -> new Refused<>(refused.code(), refused.message());
            case Unknown<T> unknown -> new Unknown<>(unknown.keySpent(), unknown.why());
        };
    }
}
