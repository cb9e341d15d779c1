package io.picasso.orders.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.orders.Approver;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.RefundRefusal;
import io.picasso.platform.eventsourcing.Decision;

/**
 * What can still happen to the money of a completed order: the buyer may have it back once, by a decision or by the buyer's
 * bank. What the bank says outweighs the decisions of people.
 */
final class RefundRules {
    private static final int LONGEST_REASON = 500;

    private RefundRules() {}

    static Decision request(Order order, OrderCommand.RequestRefund command) {
        if (!order.buyer().equals(command.by())) {
            return OrderDecider.notYours();
        }
        String reason = command.reason().strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            return refuseField(
                    "orders.invalid", "reason", "Say in 1 to " + LONGEST_REASON + " characters why you want it.");
        }
        return switch (order.phase()) {
            case COMPLETED -> {
                if (order.isDisputed()) {
                    yield disputed();
                }
                yield order.refundRefused() || order.proceeds() == null
                        ? refuse("orders.refund-refused", "There is no refund for this order.")
                        : accept(new OrderEvent.RefundRequested(reason, command.decideUntil()));
            }
            case REFUND_REQUESTED, REFUND_APPROVED, REFUNDED -> accept();
            case PLACED, RESERVED, ENDING, AUTHORISED, CANCELLED ->
                refuse("orders.not-completed", "Only a completed order can be refunded.");
        };
    }

    static Decision decide(Order order, OrderCommand.DecideRefund command) {
        if (!command.by().equals(order.seller())) {
            return OrderDecider.notYours();
        }
        return switch (order.phase()) {
            case REFUND_REQUESTED -> {
                if (order.isDisputed()) {
                    yield disputed();
                }
                yield command.approve()
                        ? accept(new OrderEvent.RefundApproved(Approver.SELLER))
                        : accept(new OrderEvent.RefundRefused(RefundRefusal.SELLER));
            }
            case REFUND_APPROVED, REFUNDED -> command.approve() ? accept() : decided();
            case COMPLETED -> order.refundRefused() && !command.approve() ? accept() : notAsked();
            case PLACED, RESERVED, ENDING, AUTHORISED, CANCELLED -> notAsked();
        };
    }

    static Decision approveOverdue(Order order) {
        return order.phase() == Order.Phase.REFUND_REQUESTED && !order.isDisputed()
                ? accept(new OrderEvent.RefundApproved(Approver.PLATFORM))
                : accept();
    }

    static Decision cannotReturn(Order order, RefundRefusal why) {
        return order.phase() == Order.Phase.REFUND_APPROVED || order.phase() == Order.Phase.REFUND_REQUESTED
                ? accept(new OrderEvent.RefundRefused(why))
                : accept();
    }

    static Decision refunded(Order order) {
        return switch (order.phase()) {
            case REFUND_APPROVED -> accept(new OrderEvent.Refunded(true));
            case REFUNDED -> accept();
            default -> refuse("orders.not-approved", "Nobody has agreed to this refund.");
        };
    }

    static Decision openDispute(Order order, String dispute) {
        return switch (order.phase()) {
            case COMPLETED, REFUND_REQUESTED, REFUND_APPROVED ->
                order.dispute() == Order.Dispute.NONE ? accept(new OrderEvent.Disputed(dispute)) : accept();
            case REFUNDED -> accept();
            case PLACED, RESERVED, ENDING, AUTHORISED, CANCELLED ->
                refuse("orders.not-completed", "Nothing was taken for this order yet.");
        };
    }

    static Decision closeDispute(Order order, OrderCommand.CloseDispute command) {
        if (!order.isDisputed()) {
            return accept();
        }
        OrderEvent closed = new OrderEvent.DisputeClosed(command.dispute(), command.won());
        return command.won() ? accept(closed) : accept(closed, new OrderEvent.Refunded(command.returned()));
    }

    private static Decision disputed() {
        return Decision.refuse(
                "orders.disputed", "The buyer's bank is looking into this payment; wait for its decision.");
    }

    private static Decision decided() {
        return Decision.refuse("orders.refund-decided", "It is decided already.");
    }

    private static Decision notAsked() {
        return Decision.refuse("orders.no-refund-asked", "Nobody has asked for this to be refunded.");
    }
}
