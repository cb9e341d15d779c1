package io.picasso.payments.command;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a payment stands. In the states marked as work, the worker has something to ask of the provider. */
public enum PaymentState {
    /** Work: the session is to be opened. */
    OPENING,
    /** The buyer may pay; the provider is asked now and then, in case its message was lost. */
    OPEN,
    /** Work: the session is to be expired, unless it turns out to be paid. */
    EXPIRING,
    /** The money is held; the picture is being transferred. */
    AUTHORISED,
    /** Work: the picture is the buyer's, the money is to be taken. */
    CAPTURING,
    /** The money was taken. Somebody looks after it while the provider's fee is unknown or a refund is undecided. */
    CAPTURED,
    /** Work: the edition is back with its seller, the money is to go back. */
    REFUNDING,
    /** The money is back with the buyer. */
    REFUNDED,
    /** Nobody can pay any more, and nobody did. */
    EXPIRED,
    /** Work: money that is held must be let go. */
    VOIDING,
    /** Nothing is held and nothing can be: also the mark of an order that ended before there was anything to pay. */
    VOIDED;

    /** Money is not taken yet, and may still be; or it is held. */
    public static final Set<PaymentState> UNSETTLED =
            Collections.unmodifiableSet(EnumSet.of(OPENING, OPEN, EXPIRING, AUTHORISED, CAPTURING, VOIDING));

    /** Whether it is certain that no money was or will be taken. */
    public boolean isClosed() {
        return this == EXPIRED || this == VOIDED;
    }
}
