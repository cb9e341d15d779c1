package io.picasso.payments.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it was when it was read, for work outside a transaction.
 *
 * @param openKey the idempotency key of the session's opening, and
 * @param captureKey that of the capture: both were committed before their first use
 * @param attempts how often the provider was asked in this state, this time included
 */
public record Payment(
        OrderId order,
        PaymentState state,
        Terms terms,
        @Nullable String session,
        @Nullable String checkoutUrl,
        @Nullable String paymentIntent,
        String openKey,
        String captureKey,
        boolean keyRenewed,
        int attempts,
        Instant createdAt) {

    /**
     * What is sold by whom to whom.
     *
     * @param until when the picture is no longer kept
     */
    public record Terms(
            PictureId picture,
            String title,
            AccountId buyer,
            AccountId seller,
            int edition,
            Money price,
            Instant until) {}
}
