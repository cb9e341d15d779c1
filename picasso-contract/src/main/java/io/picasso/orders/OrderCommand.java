package io.picasso.orders;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.Money;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import java.time.Instant;

/** What can be asked of an order. */
public sealed interface OrderCommand extends Command {
    OrderId order();

    @Override
    default StreamId stream() {
        return order().stream();
    }

    /** Asks whether this very order was placed before; it changes nothing, and version 0 in the receipt means no. */
    record Find(OrderId order, AccountId buyer, PictureId picture, Money price) implements OrderCommand {}

    /** Asks whether there is such an order of this buyer, however far the read side is; it changes nothing. */
    record Look(OrderId order, AccountId by) implements OrderCommand {}

    /** Places the order; placing the same one again changes nothing. */
    record Place(OrderId order, AccountId buyer, PictureId picture, Money price, Instant at) implements OrderCommand {}

    /** The picture is kept and the provider's session is open. */
    record MarkReserved(
            OrderId order, AccountId seller, int edition, String session, String checkoutUrl, Instant until, Instant at)
            implements OrderCommand {}

    /** The buyer gives up before paying. */
    record GiveUp(OrderId order, AccountId by, Instant at) implements OrderCommand {}

    /** The provider or the clock ends the order. */
    record RequestCancel(OrderId order, CancelReason reason, Instant at) implements OrderCommand {}

    /** The provider holds the money. */
    record Authorise(OrderId order, String paymentIntent, Instant at) implements OrderCommand {}

    /** The money was taken and the picture transferred. */
    record Complete(OrderId order, Instant at) implements OrderCommand {}

    /** It is certain that no money will be taken. */
    record Cancel(OrderId order, CancelReason reason, Instant at) implements OrderCommand {}
}
