package io.picasso.orders.papers;

import io.picasso.contract.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Amounts on paper: the currency's code and all of its digits, the same whoever reads it. */
final class Amounts {
    private Amounts() {}

    /** Such as {@code 1,234.50 USD}, {@code 1,235 JPY} or {@code 1.234 KWD}. */
    static String text(Money money) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.amount(), digits)) + " " + money.currency();
    }
}
