package io.picasso.payments;

import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureId;

/** What happened to what the platform owes a person. */
public sealed interface BalanceEvent extends Event {
    /**
     * A sale was completed.
     *
     * @param amount what the person receives: the net as the seller, the royalty as the creator
     */
    @EventName("balance.credited.v1")
    record Credited(OrderId order, PictureId picture, Share share, Money amount, Proceeds proceeds)
            implements BalanceEvent {}

    /**
     * A sale was undone.
     *
     * @param amount what the person has to give back, as a positive amount
     */
    @EventName("balance.debited.v1")
    record Debited(OrderId order, PictureId picture, Share share, Money amount, Proceeds proceeds)
            implements BalanceEvent {}

    /**
     * The person has left, and nothing is owed any more.
     *
     * @param amount what the person does not receive any more; negative for what they do not have to give back
     */
    @EventName("balance.given-up.v1")
    record GivenUp(OrderId order, PictureId picture, Share share, Money amount, Proceeds proceeds)
            implements BalanceEvent {}
}
