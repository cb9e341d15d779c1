package io.picasso.platform.pages;

import io.picasso.contract.Currencies;
import io.picasso.contract.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Money as people write it. */
public final class Prices {
    private Prices() {}

    /** An amount in the way of the reader's language, with as many digits as the currency has. */
    public static String text(Money money, Locale locale) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format =
                NumberFormat.getCurrencyInstance(locale.getCountry().isEmpty() ? home(locale) : locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(money.amount(), currency.getDefaultFractionDigits()));
    }

    /** The amount without its currency, as a form shows it. */
    public static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(
                money.amount(), Currency.getInstance(money.currency()).getDefaultFractionDigits());
    }

    /** An amount that somebody typed; more digits than the currency has are cut off. */
    public static Money money(BigDecimal amount, String currency) {
        int digits = digits(currency);
        return new Money(
                amount.setScale(digits, RoundingMode.DOWN)
                        .movePointRight(digits)
                        .longValueExact(),
                currency);
    }

    /** How many digits stand behind the point; none for an unknown currency. */
    public static int digits(String currency) {
        return Currencies.traded().contains(currency)
                ? Currency.getInstance(currency).getDefaultFractionDigits()
                : 0;
    }

    /** What stands between the two parts of an amount. */
    public static String decimalSeparator(Locale locale) {
        return String.valueOf(DecimalFormatSymbols.getInstance(home(locale)).getDecimalSeparator());
    }

    /** What stands between groups of three digits. */
    public static String groupSeparator(Locale locale) {
        return String.valueOf(DecimalFormatSymbols.getInstance(home(locale)).getGroupingSeparator());
    }

    /** A language alone does not say how it writes money; its usual country does. */
    private static Locale home(Locale locale) {
        return locale.getLanguage().equals("de") ? Locale.GERMANY : Locale.US;
    }
}
