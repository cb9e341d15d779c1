package io.picasso.orders.papers;

import io.picasso.contract.Envelope;
import io.picasso.orders.OrderEvent;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.mail.MailRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Makes the letters due that follow from the events of orders. Who has no part in a sale after all is found out when the letter
 * is written.
 */
@ApplicationScoped
public class SaleFollower implements Follower {
    private static final List<String> WORTH_READING = List.of("\"order.completed.", "\"order.refunded.");

    @Inject
    private MailRoom mails;

    @Override
    public boolean concerns(String message) {
        return WORTH_READING.stream().anyMatch(message::contains);
    }

    @Override
    public void follow(Envelope envelope) {
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
