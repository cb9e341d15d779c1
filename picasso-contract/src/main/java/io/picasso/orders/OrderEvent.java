package io.picasso.orders;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureId;
import java.time.Instant;

/** What happened to an order, from the wish to the transfer. */
public sealed interface OrderEvent extends Event {
    /** A buyer wants a picture at the price that was shown. */
    @EventName("order.placed.v1")
    record Placed(AccountId buyer, PictureId picture, Money price) implements OrderEvent {}

    /** The picture is kept for the buyer and the provider waits for the card. */
    @EventName("order.reserved.v1")
    record Reserved(AccountId seller, int edition, String session, String checkoutUrl, Instant until)
            implements OrderEvent {}

    /** The order is to end; the provider is asked to close the payment first. */
    @EventName("order.cancel-requested.v1")
    record CancelRequested(CancelReason reason) implements OrderEvent {}

    /** The provider holds the money; nothing is taken yet. */
    @EventName("order.authorised.v1")
    record Authorised(String paymentIntent) implements OrderEvent {}

    /** As {@link Completed}, from the time before a sale's proceeds were part of history. */
    @EventName("order.completed.v1")
    record CompletedUndivided() implements OrderEvent {}

    /** The picture is the buyer's, and the money was taken and divided. */
    @EventName("order.completed.v2")
    record Completed(Proceeds proceeds) implements OrderEvent {}

    /** Nothing was taken and nothing was given. */
    @EventName("order.cancelled.v1")
    record Cancelled(CancelReason reason) implements OrderEvent {}

    /** The buyer wants the money back; unless the seller decides before that moment, the platform does. */
    @EventName("order.refund-requested.v1")
    record RefundRequested(String reason, Instant decideUntil) implements OrderEvent {}

    /** There is no refund. */
    @EventName("order.refund-refused.v1")
    record RefundRefused(RefundRefusal why) implements OrderEvent {}

    /** The buyer gets the money back once the edition is back with its seller. */
    @EventName("order.refund-approved.v1")
    record RefundApproved(Approver by) implements OrderEvent {}

    /**
     * The money is back with the buyer.
     *
     * @param returned whether the edition is back with its seller; otherwise the loss is the platform's
     */
    @EventName("order.refunded.v1")
    record Refunded(boolean returned) implements OrderEvent {}

    /** The buyer's bank has taken the money back for the time being; the edition is frozen. */
    @EventName("order.disputed.v1")
    record Disputed(String dispute) implements OrderEvent {}

    /** The bank has decided: won means that the money came back to the platform. */
    @EventName("order.dispute-closed.v1")
    record DisputeClosed(String dispute, boolean won) implements OrderEvent {}
}
