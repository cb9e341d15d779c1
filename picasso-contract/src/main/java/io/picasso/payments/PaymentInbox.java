package io.picasso.payments;

/**
 * The wall in front of what the payment provider reports. The write side implements it. Thread-safe.
 *
 * <p>A report that is taken has had its whole effect, or had it before; when the call throws, the provider shall send the
 * report again.
 */
public interface PaymentInbox {
    /** What became of a report. */
    enum Verdict {
        /** It is genuine, and nothing is left to do. */
        TAKEN,
        /** It is unsigned, stale, changed or unreadable; it had no effect. */
        REFUSED
    }

    /**
     * Takes a report.
     *
     * @param body the exact body as it came
     * @param signature the header {@code Stripe-Signature}; empty when there was none
     * @throws io.picasso.contract.PartUnavailableException when the shard of the order cannot be reached
     */
    Verdict take(String body, String signature);
}
