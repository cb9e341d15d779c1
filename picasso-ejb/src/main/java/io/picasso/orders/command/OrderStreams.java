package io.picasso.orders.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.payments.command.Payment;
import io.picasso.payments.command.PaymentState;
import io.picasso.payments.command.PaymentStore;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** What the purchase process reads in streams and writes beside them; each method is one transaction on one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrderStreams {
    private static final OrderDecider RULES = new OrderDecider();

    @EJB
    private EventStore store;

    @EJB
    private PaymentStore payments;

    /** Whether an order still wants the picture that was reserved for it. */
    public enum Wish {
        WANTED,
        NOT_WANTED
    }

    /** An order as it stands; empty for one that was never placed. */
    public Optional<Order> read(OrderId order) {
        return fold(order);
    }

    private Optional<Order> fold(OrderId order) {
        Optional<Order> state = RULES.initial();
        for (Event event : store.load(order.stream())) {
            state = RULES.evolve(state, (OrderEvent) event);
        }
        return state;
    }

    /**
     * Begins the payment of an order whose picture is reserved. The payment's row decides races with those who want the order
     * to end: whoever inserts it first wins, and the other one finds it when asked again.
     */
    public Wish beginPayment(OrderId order, Payment.Terms terms) {
        Optional<PaymentState> payment = payments.state(order);
        if (payment.isPresent()) {
            return payment.get().isClosed() ? Wish.NOT_WANTED : Wish.WANTED;
        }
        Optional<Order> state = fold(order);
        if (state.isEmpty() || state.get().phase() == Order.Phase.CANCELLED) {
            return Wish.NOT_WANTED;
        }
        // One that is to end without a payment is cancelled by the handler of that wish, which then releases the
        // picture.
        if (state.get().phase() == Order.Phase.PLACED) {
            payments.begin(order, terms);
        }
        return Wish.WANTED;
    }

    /** What a payment needs to know of a picture. */
    public record Sight(String title, AccountId creator, int royaltyPercent) {}

    /** A picture as it stands: its title for the provider's page, and to whom a royalty is due. */
    public Sight sight(PictureId picture) {
        Sight sight = null;
        for (Event event : store.load(picture.stream())) {
            if (event instanceof PictureEvent.Published published) {
                sight = new Sight(published.description().title(), published.creator(), published.royaltyPercent());
            } else if (event instanceof PictureEvent.Described described && sight != null) {
                sight = new Sight(described.description().title(), sight.creator(), sight.royaltyPercent());
            }
        }
        if (sight == null) {
            throw new IllegalStateException(picture + " was reserved and never published.");
        }
        return sight;
    }
}
