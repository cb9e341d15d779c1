package io.picasso.orders.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.contract.Currencies;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderEvent;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.Optional;

/**
 * The rules of an order. It ends in exactly one of two ways, and what the provider says about the money outweighs every
 * wish: an order that is to end goes on when it turns out to be paid.
 */
public final class OrderDecider implements Decider<Optional<Order>, OrderCommand, OrderEvent> {
    @Override
    public Class<OrderCommand> commands() {
        return OrderCommand.class;
    }

    @Override
    public Optional<Order> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Order> evolve(Optional<Order> state, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed placed -> Optional.of(Order.placed(placed));
            case OrderEvent.Reserved reserved -> state.map(order -> order.withSession(reserved.seller()));
            case OrderEvent.CancelRequested requested ->
                state.map(order -> order.ending(Order.Phase.ENDING, requested.reason()));
            case OrderEvent.Authorised authorised -> state.map(order -> order.in(Order.Phase.AUTHORISED));
            case OrderEvent.CompletedUndivided completed -> state.map(order -> order.completed(null));
            case OrderEvent.Completed completed -> state.map(order -> order.completed(completed.proceeds()));
            case OrderEvent.Cancelled cancelled ->
                state.map(order -> order.ending(Order.Phase.CANCELLED, cancelled.reason()));
            case OrderEvent.RefundRequested requested -> state.map(order -> order.in(Order.Phase.REFUND_REQUESTED));
            case OrderEvent.RefundRefused refused -> state.map(Order::keptAfterAll);
            case OrderEvent.RefundApproved approved -> state.map(order -> order.in(Order.Phase.REFUND_APPROVED));
            case OrderEvent.Refunded refunded -> state.map(order -> order.in(Order.Phase.REFUNDED));
            case OrderEvent.Disputed disputed -> state.map(order -> order.in(Order.Dispute.OPEN));
            case OrderEvent.DisputeClosed closed -> state.map(order -> order.in(Order.Dispute.OVER));
        };
    }

    @Override
    public Decision decide(Optional<Order> state, OrderCommand command) {
        return switch (command) {
            case OrderCommand.Find find ->
                state.filter(order -> !order.isFor(find.buyer(), find.picture(), find.price()))
                        .map(other -> keyReused())
                        .orElse(accept());
            case OrderCommand.Place place -> place(state, place);
            default ->
                state.map(order -> decide(order, command)).orElse(refuse("orders.unknown", "There is no such order."));
        };
    }

    private static Decision decide(Order order, OrderCommand command) {
        return switch (command) {
            case OrderCommand.Find find -> accept();
            case OrderCommand.Place place -> accept();
            case OrderCommand.Look look -> order.buyer().equals(look.by()) ? accept() : notYours();
            case OrderCommand.MarkReserved reserved -> markReserved(order, reserved);
            case OrderCommand.GiveUp giveUp -> giveUp(order, giveUp);
            case OrderCommand.RequestCancel request ->
                order.isUnpaid() ? accept(new OrderEvent.CancelRequested(request.reason())) : accept();
            case OrderCommand.Authorise authorise -> authorise(order, authorise);
            case OrderCommand.Complete complete -> complete(order, complete);
            case OrderCommand.Cancel cancel -> cancel(order, cancel);
            case OrderCommand.RequestRefund request -> RefundRules.request(order, request);
            case OrderCommand.DecideRefund decision -> RefundRules.decide(order, decision);
            case OrderCommand.ApproveOverdueRefund overdue -> RefundRules.approveOverdue(order);
            case OrderCommand.RefuseRefund refusal -> RefundRules.cannotReturn(order, refusal.why());
            case OrderCommand.MarkRefunded refunded -> RefundRules.refunded(order);
            case OrderCommand.OpenDispute dispute -> RefundRules.openDispute(order, dispute.dispute());
            case OrderCommand.CloseDispute dispute -> RefundRules.closeDispute(order, dispute);
        };
    }

    static Decision notYours() {
        return refuse("orders.not-yours", "This order belongs to somebody else.");
    }

    private static Decision keyReused() {
        return refuseField(
                "orders.key-reused", "Idempotency-Key", "This key was used for another order; take a new one.");
    }

    private static Decision place(Optional<Order> state, OrderCommand.Place command) {
        if (state.isPresent()) {
            return state.get().isFor(command.buyer(), command.picture(), command.price()) ? accept() : keyReused();
        }
        return Currencies.faultOf(command.price())
                .map(fault -> refuseField("orders.invalid", "price", fault))
                .orElse(accept(new OrderEvent.Placed(command.buyer(), command.picture(), command.price())));
    }

    private static Decision markReserved(Order order, OrderCommand.MarkReserved command) {
        return switch (order.phase()) {
            case PLACED, ENDING ->
                order.reserved()
                        ? accept()
                        : accept(new OrderEvent.Reserved(
                                command.seller(),
                                command.edition(),
                                command.session(),
                                command.checkoutUrl(),
                                command.until()));
            case RESERVED, AUTHORISED, COMPLETED, REFUND_REQUESTED, REFUND_APPROVED, REFUNDED -> accept();
            case CANCELLED -> closed();
        };
    }

    private static Decision giveUp(Order order, OrderCommand.GiveUp command) {
        if (!order.buyer().equals(command.by())) {
            return notYours();
        }
        return switch (order.phase()) {
            case PLACED, RESERVED -> accept(new OrderEvent.CancelRequested(CancelReason.GIVEN_UP));
            case ENDING, CANCELLED -> accept();
            case AUTHORISED, COMPLETED, REFUND_REQUESTED, REFUND_APPROVED, REFUNDED ->
                refuse("orders.already-paid", "The order is paid; it cannot be given up.");
        };
    }

    private static Decision authorise(Order order, OrderCommand.Authorise command) {
        return switch (order.phase()) {
            case PLACED, RESERVED, ENDING -> accept(new OrderEvent.Authorised(command.paymentIntent()));
            case AUTHORISED, COMPLETED, REFUND_REQUESTED, REFUND_APPROVED, REFUNDED -> accept();
            case CANCELLED -> closed();
        };
    }

    private static Decision complete(Order order, OrderCommand.Complete command) {
        return switch (order.phase()) {
            case AUTHORISED -> accept(new OrderEvent.Completed(command.proceeds()));
            case COMPLETED, REFUND_REQUESTED, REFUND_APPROVED, REFUNDED -> accept();
            case PLACED, RESERVED, ENDING -> refuse("orders.not-authorised", "The order is not paid.");
            case CANCELLED -> closed();
        };
    }

    /** The first reason stays: what the order was to end for is what it ended for. */
    private static Decision cancel(Order order, OrderCommand.Cancel command) {
        CancelReason wanted = order.reason();
        return switch (order.phase()) {
            case PLACED, RESERVED, AUTHORISED, ENDING ->
                accept(new OrderEvent.Cancelled(
                        order.phase() == Order.Phase.ENDING && wanted != null ? wanted : command.reason()));
            case CANCELLED -> accept();
            case COMPLETED, REFUND_REQUESTED, REFUND_APPROVED, REFUNDED ->
                refuse("orders.completed", "The order is complete.");
        };
    }

    private static Decision closed() {
        return refuse("orders.cancelled", "The order was cancelled.");
    }
}
