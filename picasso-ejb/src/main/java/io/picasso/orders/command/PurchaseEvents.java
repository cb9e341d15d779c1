package io.picasso.orders.command;

import io.picasso.contract.Delivery;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings the events of orders and pictures to the purchase process. */
@ApplicationScoped
public class PurchaseEvents {
    @Inject
    private PurchaseProcess process;

    /** Handles one message; see {@link Delivery} for what happens when that fails. */
    @Incoming("purchases-in")
    @Blocking
    public void take(String message) {
        Delivery.take(message, fault -> false, process::follow);
    }
}
