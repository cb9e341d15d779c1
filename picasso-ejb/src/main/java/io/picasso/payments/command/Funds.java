package io.picasso.payments.command;

/** Where the buyer's money is, as the provider says. */
public enum Funds {
    /** On the card. */
    FREE,
    /** Held for us. */
    HELD,
    /** Taken. */
    TAKEN,
    /** Let go for good. */
    RELEASED
}
