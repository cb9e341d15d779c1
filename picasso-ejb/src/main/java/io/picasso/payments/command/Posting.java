package io.picasso.payments.command;

import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import java.math.BigInteger;
import java.util.List;

/**
 * A booking of double entry: amounts on accounts that add up to zero, or it does not exist.
 *
 * @param kind what is booked, such as {@code sale}
 */
record Posting(OrderId order, String kind, List<Line> lines) {
    /** The account of what the provider holds for the platform. */
    static final String PROVIDER = "provider";

    /** The account of what the platform keeps. */
    static final String PLATFORM = "platform";

    private static final int PER_CENT = 100;

    /** An amount on an account: positive is what it receives, negative what it owes or has earned. */
    record Line(String account, Money amount) {}

    Posting {
        lines = List.copyOf(lines);
        Money sum = lines.stream()
                .map(Line::amount)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("A posting has lines."));
        if (sum.amount() != 0) {
            throw new IllegalArgumentException("A posting must add up to zero, not to " + sum.amount() + ".");
        }
    }

    /**
     * The sale of a picture: the provider received the price; the platform earned its fee, rounded down to a minor unit, and
     * the seller the rest.
     *
     * @param feePercent 0 to 100
     */
    static Posting sale(Payment payment, int feePercent) {
        if (feePercent < 0 || feePercent > PER_CENT) {
            throw new IllegalArgumentException("The fee is 0 to 100 per cent.");
        }
        Money price = payment.terms().price();
        long fee = BigInteger.valueOf(price.amount())
                .multiply(BigInteger.valueOf(feePercent))
                .divide(BigInteger.valueOf(PER_CENT))
                .longValueExact();
        String seller = "seller:" + payment.terms().seller().value();
        return new Posting(
                payment.order(),
                "sale",
                List.of(
                        new Line(PROVIDER, price),
                        new Line(PLATFORM, new Money(-fee, price.currency())),
                        new Line(seller, new Money(fee - price.amount(), price.currency()))));
    }
}
