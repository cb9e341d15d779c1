package io.picasso.orders.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureId;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know about an order.
 *
 * @param reserved whether the session was made known; from then on a buyer may pay at any moment
 * @param reason why it ends or ended; null as long as nobody wants that
 * @param seller whose edition was reserved; null before that
 * @param proceeds how the price was divided; null before that, and for orders that are older than the division
 * @param refundRefused whether a refund was refused: there is no second decision
 * @param dispute whether the buyer's bank wants, or wanted, the money back
 */
public record Order(
        AccountId buyer,
        PictureId picture,
        Money price,
        Phase phase,
        boolean reserved,
        @Nullable CancelReason reason,
        @Nullable AccountId seller,
        @Nullable Proceeds proceeds,
        boolean refundRefused,
        Dispute dispute) {

    /** What the buyer's bank does about it. */
    public enum Dispute {
        NONE,
        OPEN,
        OVER
    }

    /** How far it has come. */
    public enum Phase {
        /** Nothing is sure yet. */
        PLACED,
        /** The picture is kept and the buyer may pay. */
        RESERVED,
        /** It is to end, but the provider may say that it was paid in the meantime. */
        ENDING,
        /** The provider holds the money: there is no way back for the buyer. */
        AUTHORISED,
        /** Paid and transferred. */
        COMPLETED,
        /** The buyer wants the money back, and the seller has not decided. */
        REFUND_REQUESTED,
        /** The buyer gets the money back, if the edition can come back. */
        REFUND_APPROVED,
        /** The buyer has the money back. */
        REFUNDED,
        /** Nothing was taken. */
        CANCELLED
    }

    static Order placed(OrderEvent.Placed event) {
        return new Order(
                event.buyer(),
                event.picture(),
                event.price(),
                Phase.PLACED,
                false,
                null,
                null,
                null,
                false,
                Dispute.NONE);
    }

    Order in(Phase next) {
        return with(next, reserved, reason, seller, proceeds);
    }

    /** The session is known; an order that is to end stays so. */
    Order withSession(AccountId whose) {
        return with(phase == Phase.PLACED ? Phase.RESERVED : phase, true, reason, whose, proceeds);
    }

    Order ending(Phase next, CancelReason why) {
        return with(next, reserved, why, seller, proceeds);
    }

    Order completed(@Nullable Proceeds division) {
        return with(Phase.COMPLETED, reserved, reason, seller, division);
    }

    Order keptAfterAll() {
        return new Order(buyer, picture, price, Phase.COMPLETED, reserved, reason, seller, proceeds, true, dispute);
    }

    Order in(Dispute next) {
        return new Order(buyer, picture, price, phase, reserved, reason, seller, proceeds, refundRefused, next);
    }

    boolean isDisputed() {
        return dispute == Dispute.OPEN;
    }

    private Order with(
            Phase nextPhase,
            boolean nextReserved,
            @Nullable CancelReason nextReason,
            @Nullable AccountId nextSeller,
            @Nullable Proceeds nextProceeds) {
        return new Order(
                buyer,
                picture,
                price,
                nextPhase,
                nextReserved,
                nextReason,
                nextSeller,
                nextProceeds,
                refundRefused,
                dispute);
    }

    /** Whether it may still end without anybody paying. */
    boolean isUnpaid() {
        return phase == Phase.PLACED || phase == Phase.RESERVED;
    }

    /** Whether it may still come to a sale. */
    boolean isUnderWay() {
        return isUnpaid() || phase == Phase.ENDING || phase == Phase.AUTHORISED;
    }

    /** Whether this is the very same wish. */
    boolean isFor(AccountId otherBuyer, PictureId otherPicture, Money otherPrice) {
        return buyer.equals(otherBuyer) && picture.equals(otherPicture) && price.equals(otherPrice);
    }
}
