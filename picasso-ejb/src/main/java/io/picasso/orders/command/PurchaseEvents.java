package io.picasso.orders.command;

import io.picasso.contract.Delivery;
import io.picasso.platform.start.StartGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings the events of orders and pictures to the purchase process. */
@ApplicationScoped
public class PurchaseEvents {
    /** Looking for these words is much cheaper than reading a message that is no step of a purchase. */
    private static final List<String> WORTH_READING = List.of("\"order.", "\"picture.reserved.", "\"picture.returned.");

    @Inject
    private PurchaseProcess process;

    @Inject
    private StartGate gate;

    /** Handles one message; see {@link Delivery} for what happens when that fails. */
    @Incoming("purchases-in")
    @Blocking
    public void take(String message) {
        if (WORTH_READING.stream().anyMatch(message::contains)) {
            gate.pass();
            Delivery.take(message, fault -> false, process::follow);
        }
    }
}
