package io.picasso.orders;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;

/**
 * How the price of a sale is divided; all amounts are of the price's currency, none is negative, and the price is the sum of
 * the others.
 *
 * @param creator who made the picture and has the royalty
 * @param price what the buyer paid
 * @param providerFee the payment provider's fee, as far as it was known when the sale was completed
 * @param platformFee what the platform keeps
 * @param royalty the creator's share of a resale; zero when the creator sells
 * @param net what is left for the seller
 */
public record Proceeds(
        AccountId seller,
        AccountId creator,
        Money price,
        Money providerFee,
        Money platformFee,
        Money royalty,
        Money net) {
    public Proceeds {
        Money sum = providerFee.plus(platformFee).plus(royalty).plus(net);
        if (!sum.equals(price)
                || providerFee.amount() < 0
                || platformFee.amount() < 0
                || royalty.amount() < 0
                || net.amount() < 0) {
            throw new IllegalArgumentException("The parts must add up to the price.");
        }
    }
}
