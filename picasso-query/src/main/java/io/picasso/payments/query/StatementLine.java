package io.picasso.payments.query;

import io.picasso.contract.Money;
import java.time.Instant;

/**
 * One booking on a person's balance, as the HTTP contract writes it. Gross is the sum of both fees, the royalty and the net;
 * these say how the sale was divided, also on a line that takes it back.
 *
 * @param kind {@code sale}, {@code royalty}, {@code refund} of a sale, {@code royalty-refund}; {@code given-up} or {@code
 *     royalty-given-up} when its owner left
 * @param gross what the buyer paid
 * @param net what was left for the seller
 * @param amount what the booking changed of this person's balance; negative when it was taken back
 */
public record StatementLine(
        String order,
        Picture picture,
        String kind,
        Instant at,
        Money gross,
        Money providerFee,
        Money platformFee,
        Money royalty,
        Money net,
        Money amount) {

    /** What was sold. */
    public record Picture(String id, String title) {}
}
