package io.picasso.it.torture.work;

import java.time.Instant;
import java.util.Set;

/**
 * One call of a client and how it ended, as the client saw it.
 *
 * @param subject the picture or the order; empty when the client never learned its id
 * @param key the idempotency key; empty when the call has none
 * @param amount the price that was named; 0 when none was
 * @param told the status and the refusal, or the fault of the connection
 */
public record Deed(
        Instant at,
        long millis,
        String who,
        Kind kind,
        String subject,
        String key,
        long amount,
        Outcome outcome,
        String told) {

    /** What a client knows after a call. */
    public enum Outcome {
        /** The server said yes: it must have happened. */
        OK,
        /** The server said no: nothing may have happened. */
        REFUSED,
        /** The server said nothing, or that it does not know: it may have happened. */
        UNKNOWN
    }

    /** What was wanted, of which kind of stream, and the events of which one at least has to be there after a yes. */
    public enum Kind {
        UPLOAD("picture", "picture.published"),
        REPRICE("picture", "picture.priced", "picture.published", "picture.edition-offered"),
        OFFER("picture", "picture.listed", "picture.edition-offered"),
        WITHDRAW("picture", "picture.unlisted"),
        DELETE("picture", "picture.deleted"),
        PLACE("order", "order.placed"),
        PAY("order", "order.authorised"),
        GIVE_UP("order", "order.cancel-requested", "order.cancelled"),
        ASK_REFUND("order", "order.refund-requested"),
        DECIDE_REFUND("order", "order.refund-approved", "order.refund-refused");

        private final String noun;
        private final Set<String> events;

        Kind(String noun, String... events) {
            this.noun = noun;
            this.events = Set.of(events);
        }

        /** The names of the events without their versions. */
        public Set<String> events() {
            return events;
        }
    }

    /** The stream that it is about. */
    public String stream() {
        return kind.noun + "-" + subject;
    }
}
