package io.picasso.orders;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;

/** The wall in front of buying. The write side implements it. Thread-safe. */
public interface Purchases {
    /**
     * Places an order. Placing the same one again, under the same name, has no further effect and the same receipt.
     *
     * <p>Refused when the name was used for another wish, when the picture cannot be bought at this price now, and when the
     * buyer has too many orders that are neither paid nor over: a reservation keeps a picture from everybody else.
     *
     * @throws io.picasso.contract.PartUnavailableException when a shard cannot be reached
     */
    Receipt place(OrderId order, AccountId buyer, PictureId picture, Money price);

    /**
     * Gives up every order of a buyer that is neither paid nor over. Those that are found to be paid go on.
     *
     * @throws io.picasso.contract.PartUnavailableException when a shard cannot be reached
     */
    void giveUpAll(AccountId buyer);

    /**
     * Whether a purchase is on its way in which this person buys or sells: from the placing of the order until its money was
     * taken, or it is certain that it never will be.
     *
     * @throws io.picasso.contract.PartUnavailableException when a shard cannot be reached
     */
    boolean anyUnderWay(AccountId person);
}
