package io.picasso.devstack.stripe;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stripe's bounds of an amount. */
final class Amounts {
    private static final long LARGEST = 99_999_999;
    private static final Map<String, Long> SMALLEST = Map.ofEntries(
            Map.entry("usd", 50L),
            Map.entry("eur", 50L),
            Map.entry("gbp", 30L),
            Map.entry("jpy", 50L),
            Map.entry("chf", 50L),
            Map.entry("dkk", 250L),
            Map.entry("sek", 300L),
            Map.entry("nok", 300L),
            Map.entry("czk", 1500L),
            Map.entry("huf", 17500L),
            Map.entry("pln", 200L),
            Map.entry("mxn", 1000L),
            Map.entry("hkd", 400L));
    private static final Set<String> OF_THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private Amounts() {}

    static String currency(FormParameters parameters, String name) {
        String currency = parameters.required(name).toLowerCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            throw StripeRefusal.invalid(null, "Invalid currency: " + currency + ".", parameters.path(name));
        }
        return currency;
    }

    static long chargeable(FormParameters parameters, String name, String currency) {
        return chargeable(parameters.requiredNumber(name), currency, parameters.path(name));
    }

    static long chargeable(long amount, String currency, String parameter) {
        if (amount < SMALLEST.getOrDefault(currency, 50L)) {
            throw StripeRefusal.invalid(
                    "amount_too_small", "Amount must be no less than the minimum charge amount.", parameter);
        }
        if (OF_THREE_DECIMALS.contains(currency) && amount % 10 != 0) {
            throw StripeRefusal.invalid(null, "Amount must be evenly divisible by ten.", parameter);
        }
        if (amount > LARGEST) {
            throw StripeRefusal.invalid("amount_too_large", "Amount must be no more than " + LARGEST, parameter);
        }
        return amount;
    }
}
