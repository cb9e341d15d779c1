package io.picasso.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The currencies in which pictures are traded, each with the least amount that the payment provider charges.
 *
 * <p>Source of the minima: Stripe's documentation, "Supported currencies", section "Minimum and maximum charge amounts"; for
 * the currencies of three decimals, which it does not list there, what is worth half a US dollar, rounded up. These are charged
 * in multiples of ten (same page, "Three-decimal currencies").
 */
public final class Currencies {
    /** The largest amount of one charge, in minor units: Stripe takes eight digits. */
    public static final long MAXIMUM = 99_999_999;

    private static final Map<String, Long> MINIMA = Map.ofEntries(
            Map.entry("USD", 50L),
            Map.entry("EUR", 50L),
            Map.entry("GBP", 30L),
            Map.entry("CHF", 50L),
            Map.entry("AUD", 50L),
            Map.entry("CAD", 50L),
            Map.entry("NZD", 50L),
            Map.entry("SGD", 50L),
            Map.entry("JPY", 50L),
            Map.entry("SEK", 300L),
            Map.entry("NOK", 300L),
            Map.entry("DKK", 250L),
            Map.entry("PLN", 200L),
            Map.entry("CZK", 1500L),
            Map.entry("HKD", 400L),
            Map.entry("MXN", 1000L),
            Map.entry("BHD", 190L),
            Map.entry("JOD", 360L),
            Map.entry("KWD", 160L),
            Map.entry("OMR", 200L));

    private static final Set<String> OF_THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR");
    private static final int STEP = 10;

    private Currencies() {}

    /** The codes that are traded. */
    public static Set<String> traded() {
        return MINIMA.keySet();
    }

    /** What is wrong with a price, as a sentence for the person who set it; empty when nothing is. */
    public static Optional<String> faultOf(Money price) {
        Long minimum = MINIMA.get(price.currency());
        if (minimum == null) {
            return Optional.of("Pictures are not traded in this currency.");
        }
        if (price.amount() < minimum) {
            return Optional.of("The price must be at least " + minimum + " minor units of " + price.currency() + ".");
        }
        if (OF_THREE_DECIMALS.contains(price.currency()) && price.amount() % STEP != 0) {
            return Optional.of("A price in " + price.currency()
                    + " must end with a zero: cards are charged in steps of " + STEP + " minor units.");
        }
        return price.amount() > MAXIMUM
                ? Optional.of("The price must be at most " + MAXIMUM + " minor units.")
                : Optional.empty();
    }
}
