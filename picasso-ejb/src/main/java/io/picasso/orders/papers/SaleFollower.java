package io.picasso.orders.papers;

import io.picasso.contract.Delivery;
import io.picasso.contract.Envelope;
import io.picasso.orders.OrderEvent;
import io.picasso.platform.mail.MailRoom;
import io.picasso.platform.start.StartGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Makes the letters due that follow from the events of orders. Everything here may run twice. */
@ApplicationScoped
public class SaleFollower {
    /** Nearly all messages tell of something else; looking for these words is much cheaper than reading them. */
    private static final List<String> WORTH_READING = List.of("\"order.completed.", "\"order.refunded.");

    @Inject
    private MailRoom mails;

    @Inject
    private StartGate gate;

    /** Handles one message; see {@link Delivery} for what happens when that fails. */
    @Incoming("letters-in")
    @Blocking
    public void take(String message) {
        if (WORTH_READING.stream().anyMatch(message::contains)) {
            gate.pass();
            Delivery.take(message, fault -> false, this::follow);
        }
    }

    /** Who has no part in a sale after all is found out when the letter is written. */
    private void follow(Envelope envelope) {
        if (envelope.event() instanceof OrderEvent.Completed completed) {
            if (completed.proceeds().royalty().amount() > 0) {
                mails.enqueue(envelope, SaleLetters.RECEIPT, SaleLetters.SOLD, SaleLetters.ROYALTY);
            } else {
                mails.enqueue(envelope, SaleLetters.RECEIPT, SaleLetters.SOLD);
            }
        } else if (envelope.event() instanceof OrderEvent.Refunded refunded) {
            if (refunded.returned()) {
                mails.enqueue(envelope, SaleLetters.REFUNDED, SaleLetters.SALE_UNDONE, SaleLetters.ROYALTY_UNDONE);
            } else {
                mails.enqueue(envelope, SaleLetters.REFUNDED, SaleLetters.SALE_UNDONE);
            }
        }
    }
}
