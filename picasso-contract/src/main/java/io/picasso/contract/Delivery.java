package io.picasso.contract;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How every consumer of events takes a message: at least once, in order, and never past a part that is merely down.
 *
 * <p>A message whose handling fails for a reason of its own is tried five times and then handed back to the channel, which
 * moves it to the dead letters so that the stream goes on. While a needed part is down, nothing is given up: the message is
 * tried until the part answers or the consumer is stopped. Handlers must be idempotent.
 */
public final class Delivery {
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private Delivery() {}

    /**
     * Hands the event of a message to a handler; blocks until it is handled.
     *
     * @param isOutage whether a fault says that a part is down; {@link PartUnavailableException} always does
     * @throws RuntimeException the handler's last fault, or the unreadable message's
     */
    public static void take(String message, Predicate<Throwable> isOutage, Consumer<Envelope> handler) {
        Envelope envelope = EventCodec.envelope(message);
        for (int failures = 0; ; ) {
            try {
                handler.accept(envelope);
                FaultPoint.reached("message.handled");
                return;
            } catch (RuntimeException fault) {
                boolean outage = fault instanceof PartUnavailableException || isOutage.test(fault);
                failures += outage ? 0 : 1;
                if (failures == TRIES || !pause(outage ? LONGEST_PAUSE_MS / 4 : FIRST_PAUSE_MS << failures)) {
                    throw fault;
                }
            }
        }
    }

    /** False when the consumer is being stopped. */
    private static boolean pause(long milliseconds) {
        try {
            Thread.sleep(Math.min(milliseconds, LONGEST_PAUSE_MS));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
