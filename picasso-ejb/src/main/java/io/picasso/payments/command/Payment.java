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
 * @param captureKey that of the capture, and
 * @param refundKey that of the refund: all were committed before their first use
 * @param providerFee the provider's fee in minor units; null as long as it is not known
 * @param decideUntil when the platform decides on a refund in the seller's place; null when nobody has asked for one
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
        String refundKey,
        @Nullable Long providerFee,
        @Nullable Instant decideUntil,
        boolean keyRenewed,
        int attempts,
        Instant createdAt) {

    /**
     * What is sold by whom to whom.
     *
     * @param royaltyPercent the creator's part of the price when somebody else sells
     * @param until when the picture is no longer kept
     */
    public record Terms(
            PictureId picture,
            String title,
            AccountId buyer,
            AccountId seller,
            AccountId creator,
            int royaltyPercent,
            int edition,
            Money price,
            Instant until) {}
}
