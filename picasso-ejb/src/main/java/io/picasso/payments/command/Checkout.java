package io.picasso.payments.command;

import org.jspecify.annotations.Nullable;

/**
 * The provider's page for one payment.
 *
 * @param url where the buyer pays; null when nobody can pay there any more
 * @param paymentIntent the provider's name of the money, once it has tried a card
 */
public record Checkout(
        String session,
        @Nullable String url,
        Status status,
        @Nullable String paymentIntent) {
    /** What can still happen on the page. */
    public enum Status {
        OPEN,
        PAID,
        EXPIRED
    }
}
