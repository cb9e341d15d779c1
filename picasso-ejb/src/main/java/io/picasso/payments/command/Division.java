package io.picasso.payments.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.Proceeds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Divides the price of a sale without losing or making a minor unit. Pure and thread-safe. */
final class Division {
    private static final int WHOLE = 10_000;
    private static final int PER_CENT = 100;

    private Division() {}

    /**
     * The platform, the creator and the seller share the price; the seller's share then bears the provider's fee, as far as
     * it goes.
     *
     * @param providerFee what the provider took; null as long as nobody knows, then it is estimated
     */
    static Proceeds of(Payment.Terms terms, FeeTerms fees, @Nullable Long providerFee) {
        Money price = terms.price();
        AccountId creator = terms.creator();
        int royalty = creator.equals(terms.seller()) ? 0 : terms.royaltyPercent() * PER_CENT;
        int platform = Math.min(fees.platformBasisPoints(), WHOLE - royalty);
        long[] shares = byLargestRemainder(price.amount(), platform, royalty, WHOLE - platform - royalty);
        long wanted = providerFee == null ? estimate(price.amount(), fees) : providerFee;
        long borne = Math.clamp(wanted, 0, shares[2]);
        String currency = price.currency();
        return new Proceeds(
                terms.seller(),
                creator,
                price,
                new Money(borne, currency),
                new Money(shares[0], currency),
                new Money(shares[1], currency),
                new Money(shares[2] - borne, currency));
    }

    /** The provider's fee as it probably will be, rounded up. */
    static long estimate(long amount, FeeTerms fees) {
        BigInteger part = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(fees.providerBasisPoints()));
        return part.add(BigInteger.valueOf(WHOLE - 1))
                .divide(BigInteger.valueOf(WHOLE))
                .add(BigInteger.valueOf(fees.providerFixed()))
                .longValueExact();
    }

    /**
     * Divides an amount in proportion to weights: everybody gets the whole part of their share, and the minor units that are
     * left go to those with the largest remainders, the earlier one where they are equal (Hamilton's method).
     *
     * @param amount not negative
     * @param weights none negative, not all zero
     */
    static long[] byLargestRemainder(long amount, int... weights) {
        long sum = Arrays.stream(weights).asLongStream().sum();
        BigInteger whole = BigInteger.valueOf(sum);
        BigInteger[][] parts = Arrays.stream(weights)
                .mapToObj(weight -> BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(whole))
                .toArray(BigInteger[][]::new);
        long[] shares =
                Arrays.stream(parts).mapToLong(part -> part[0].longValueExact()).toArray();
        long left = amount - Arrays.stream(shares).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> parts[i][1])
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
