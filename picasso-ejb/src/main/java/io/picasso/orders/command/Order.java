package io.picasso.orders.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderEvent;
import io.picasso.pictures.PictureId;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know about an order.
 *
 * @param reserved whether the session was made known; from then on a buyer may pay at any moment
 * @param reason why it ends or ended; null as long as nobody wants that
 */
public record Order(
        AccountId buyer,
        PictureId picture,
        Money price,
        Phase phase,
        boolean reserved,
        @Nullable CancelReason reason) {

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
        /** Nothing was taken. */
        CANCELLED
    }

    static Order placed(OrderEvent.Placed event) {
        return new Order(event.buyer(), event.picture(), event.price(), Phase.PLACED, false, null);
    }

    Order in(Phase next) {
        return new Order(buyer, picture, price, next, reserved, reason);
    }

    /** The session is known; an order that is to end stays so. */
    Order withSession() {
        return new Order(buyer, picture, price, phase == Phase.PLACED ? Phase.RESERVED : phase, true, reason);
    }

    Order ending(Phase next, CancelReason why) {
        return new Order(buyer, picture, price, next, reserved, why);
    }

    /** Whether it may still end without anybody paying. */
    boolean isUnpaid() {
        return phase == Phase.PLACED || phase == Phase.RESERVED;
    }

    /** Whether this is the very same wish. */
    boolean isFor(AccountId otherBuyer, PictureId otherPicture, Money otherPrice) {
        return buyer.equals(otherBuyer) && picture.equals(otherPicture) && price.equals(otherPrice);
    }
}
