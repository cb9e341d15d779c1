package io.picasso.orders.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Envelope;
import io.picasso.contract.Receipt;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.payments.command.Payment;
import io.picasso.payments.command.Settlement;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.sharding.ShardFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a purchase from event to event. It keeps nothing in memory: every handler reads how things stand, dispatches what
 * follows, and may be called again at any time. It never calls the provider; the payment worker does.
 */
@ApplicationScoped
public class PurchaseProcess {
    private static final Logger LOG = System.getLogger(PurchaseProcess.class.getName());
    private static final AccountId NOBODY = new AccountId("nobody");

    @Inject
    private CommandGateway gateway;

    @Inject
    private OrderStreams streams;

    @Inject
    private AfterSale afterSale;

    @Inject
    private Settlement settlement;

    @Inject
    @ConfigProperty(name = "picasso.orders.reservation", defaultValue = "PT10M")
    private Duration reservation;

    /** Does what follows from an event. */
    void follow(Envelope envelope) {
        switch (envelope.event()) {
            case OrderEvent event -> follow(new OrderId(envelope.stream().key()), envelope.at(), event);
            case PictureEvent event -> follow(new PictureId(envelope.stream().key()), event);
            default -> LOG.log(Level.TRACE, "Not a step of a purchase.");
        }
    }

    private void follow(OrderId order, Instant at, OrderEvent event) {
        switch (event) {
            case OrderEvent.Placed placed -> reserve(order, placed);
            case OrderEvent.CancelRequested requested -> end(order, requested.reason());
            case OrderEvent.Authorised authorised -> ShardFaults.run(order.stream(), () -> settlement.transfer(order));
            case OrderEvent.Cancelled cancelled -> read(order).ifPresent(state -> release(order, state.picture()));
            case OrderEvent.Reserved reserved -> LOG.log(Level.TRACE, "The buyer's turn.");
            case OrderEvent.CompletedUndivided completed -> LOG.log(Level.TRACE, "The end.");
            case OrderEvent.Completed completed -> afterSale.credit(order);
            case OrderEvent.RefundRequested requested ->
                ShardFaults.run(order.stream(), () -> settlement.awaitDecision(order, requested.decideUntil()));
            case OrderEvent.RefundApproved approved -> afterSale.giveBack(order);
            case OrderEvent.RefundRefused refused -> LOG.log(Level.TRACE, "Everything stays as it is.");
            case OrderEvent.Refunded refunded -> afterSale.debit(order, refunded);
            case OrderEvent.Disputed disputed -> afterSale.freeze(order);
            case OrderEvent.DisputeClosed closed -> afterSale.thaw(order);
        }
    }

    private void follow(PictureId picture, PictureEvent event) {
        if (event instanceof PictureEvent.Reserved reserved) {
            beginPayment(picture, reserved);
        } else if (event instanceof PictureEvent.Returned returned) {
            ShardFaults.run(returned.order().stream(), () -> settlement.startRefund(returned.order()));
        }
    }

    private void reserve(OrderId order, OrderEvent.Placed placed) {
        boolean wanted =
                read(order).filter(state -> state.phase() == Order.Phase.PLACED).isPresent();
        if (!wanted) {
            return;
        }
        Instant now = Instant.now();
        Receipt receipt = gateway.dispatch(new PictureCommand.Reserve(
                placed.picture(), order, placed.buyer(), placed.price(), now, now.plus(reservation)));
        if (receipt instanceof Receipt.Refused refused) {
            boolean repriced = refused.code().equals("orders.price-changed");
            bury(order, placed, repriced ? CancelReason.PRICE_CHANGED : CancelReason.PICTURE_GONE);
        }
    }

    private void bury(OrderId order, OrderEvent.Placed placed, CancelReason reason) {
        Payment.Terms nothing = new Payment.Terms(
                placed.picture(), "", placed.buyer(), NOBODY, NOBODY, 0, 0, placed.price(), Instant.now());
        ShardFaults.run(order.stream(), () -> settlement.bury(order, nothing, reason));
    }

    /** Closes the page first, if there is one; without one the order ends here and now. */
    private void end(OrderId order, CancelReason reason) {
        if (ShardFaults.on(order.stream(), () -> settlement.startExpiring(order))) {
            return;
        }
        read(order)
                .ifPresent(state ->
                        bury(order, new OrderEvent.Placed(state.buyer(), state.picture(), state.price()), reason));
    }

    private void beginPayment(PictureId picture, PictureEvent.Reserved reserved) {
        OrderStreams.Sight sight = ShardFaults.on(picture.stream(), () -> streams.sight(picture));
        Payment.Terms terms = new Payment.Terms(
                picture,
                sight.title(),
                reserved.buyer(),
                reserved.seller(),
                sight.creator(),
                sight.royaltyPercent(),
                reserved.edition(),
                reserved.price(),
                reserved.until());
        OrderStreams.Wish wish =
                ShardFaults.on(reserved.order().stream(), () -> streams.beginPayment(reserved.order(), terms));
        if (wish == OrderStreams.Wish.NOT_WANTED) {
            release(reserved.order(), picture);
        }
    }

    private void release(OrderId order, PictureId picture) {
        Receipt receipt = gateway.dispatch(new PictureCommand.Release(picture, order, Instant.now()));
        LOG.log(Level.DEBUG, "{0} is free of {1}: {2}", picture, order, receipt);
    }

    private Optional<Order> read(OrderId order) {
        return ShardFaults.on(order.stream(), () -> streams.read(order));
    }
}
