package io.picasso.contract;

/**
 * An amount of money: an integer number of the currency's minor units, never a floating-point number.
 *
 * @param amount minor units (cents for USD, yen for JPY); may be negative in a ledger
 * @param currency ISO 4217 code in capitals; whether it is traded is the business of {@link Currencies}
 */
public record Money(long amount, String currency) {
    public Money {
        if (currency.length() != 3) {
            throw new IllegalArgumentException("A currency has three letters.");
        }
    }

    /** Adds an amount of the same currency; an overflow or another currency is a fault. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency + ".");
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }
}
