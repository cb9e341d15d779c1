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

    /** The picture is the buyer's and the money was taken. */
    @EventName("order.completed.v1")
    record Completed() implements OrderEvent {}

    /** Nothing was taken and nothing was given. */
    @EventName("order.cancelled.v1")
    record Cancelled(CancelReason reason) implements OrderEvent {}
}
