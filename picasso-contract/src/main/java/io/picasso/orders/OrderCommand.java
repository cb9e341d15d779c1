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

    /** The money was taken and divided, and the picture transferred. */
    record Complete(OrderId order, Proceeds proceeds, Instant at) implements OrderCommand {}

    /** It is certain that no money will be taken. */
    record Cancel(OrderId order, CancelReason reason, Instant at) implements OrderCommand {}

    /** The buyer asks for the money back. */
    record RequestRefund(OrderId order, AccountId by, String reason, Instant at, Instant decideUntil)
            implements OrderCommand {}

    /** The seller decides on the buyer's wish. */
    record DecideRefund(OrderId order, AccountId by, boolean approve, Instant at) implements OrderCommand {}

    /** The seller let the time pass: the buyer gets the money back. */
    record ApproveOverdueRefund(OrderId order, Instant at) implements OrderCommand {}

    /** The edition cannot come back: there is no refund. */
    record RefuseRefund(OrderId order, RefundRefusal why, Instant at) implements OrderCommand {}

    /** The money is back with the buyer. */
    record MarkRefunded(OrderId order, Instant at) implements OrderCommand {}

    /** The buyer's bank has opened a dispute. */
    record OpenDispute(OrderId order, String dispute, Instant at) implements OrderCommand {}

    /**
     * The buyer's bank has decided.
     *
     * @param returned whether the edition of a lost sale is back with its seller
     */
    record CloseDispute(OrderId order, String dispute, boolean won, boolean returned, Instant at)
            implements OrderCommand {}
}
