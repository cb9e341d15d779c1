package io.picasso.orders.command;

import io.picasso.contract.Delivery;
import io.picasso.contract.Envelope;
import io.picasso.contract.EventCodec;
import io.picasso.platform.start.StartGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes the steps of purchases again that failed for a fault of our own, so that an order does not stand still for good because
 * of one bad minute, or until the fault is mended. They stand in a topic of their own; one that fails again goes to its end, and
 * is tried for a week. Steps may be taken late and twice: each looks at how things stand.
 */
@ApplicationScoped
public class PutOff {
    private static final Logger LOG = System.getLogger(PutOff.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    private PurchaseProcess process;

    @Inject
    private StartGate gate;

    /** Handles one step again, at the earliest half a minute after it was put off. */
    @Incoming("put-off-in")
    @Blocking
    public void take(ConsumerRecord<String, String> step) throws InterruptedException {
        gate.pass();
        Duration rest = Duration.between(
                Instant.now(), Instant.ofEpochMilli(step.timestamp()).plus(PAUSE));
        if (rest.isPositive()) {
            Thread.sleep(rest.compareTo(PAUSE) < 0 ? rest : PAUSE);
        }
        if (isWorthTrying(step)) {
            Delivery.take(step.value(), fault -> false, process::follow);
        }
    }

    /** What is given up stays in the topic, for people to look at. */
    private static boolean isWorthTrying(ConsumerRecord<String, String> step) {
        Optional<Envelope> envelope = readable(step);
        boolean young = envelope.filter(
                        known -> known.at().isAfter(Instant.now().minus(LONGEST)))
                .isPresent();
        if (!young) {
            LOG.log(Level.ERROR, "A step of a purchase is given up: {0}@{1}", step.topic(), step.offset());
        }
        return young;
    }

    private static Optional<Envelope> readable(ConsumerRecord<String, String> step) {
        try {
            return Optional.of(EventCodec.envelope(step.value()));
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, "Not an event", unreadable);
            return Optional.empty();
        }
    }
}
