package io.picasso.payments.command;

import io.picasso.contract.Command;
import io.picasso.contract.Receipt;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureCommand;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's words mean for the order. Each method writes the order's event, the payment's new state, the books and
 * the inbox in one transaction, and may be called again with the same words.
 */
@ApplicationScoped
public class Settlement {
    private static final Logger LOG = System.getLogger(Settlement.class.getName());
    private static final Set<PaymentState> UNPAID =
            EnumSet.of(PaymentState.OPENING, PaymentState.OPEN, PaymentState.EXPIRING);

    @Inject
    private CommandGatewayBean gateway;

    @Inject
    private PaymentStore payments;

    @Inject
    private PaymentBell bell;

    @Inject
    private Fees fees;

    /** Something to do with the locked row, knowing whether the order agreed. */
    private interface Effect extends BiConsumer<PaymentRow, Receipt> {}

    private Receipt dispatch(Command command, OrderId order, @Nullable Report report, Effect effect) {
        return gateway.dispatch(command, with(order, (shard, receipt) -> apply(shard, order, report, receipt, effect)));
    }

    /** All that is done to an order whose payment was begun takes turns at the payment's row. */
    private static Accompaniment with(OrderId order, BiConsumer<EntityManager, Receipt> work) {
        return new Accompaniment(Map.of(), shard -> PaymentStore.lock(shard, order), work);
    }

    private static void apply(
            EntityManager shard, OrderId order, @Nullable Report report, Receipt receipt, Effect effect) {
        if (report != null && shard.find(WebhookRow.class, report.eventId()) == null) {
            shard.persist(new WebhookRow(report.eventId(), report.type(), order.value()));
        }
        PaymentRow row = PaymentStore.lock(shard, order);
        if (row != null) {
            effect.accept(row, receipt);
        }
    }

    private void goOn(PaymentRow row, PaymentState next) {
        Instant now = Instant.now();
        row.move(next, now);
        if (row.isDue(now)) {
            bell.ringAfterCommit(row.order());
        }
    }

    /** The page is open: the order learns of it, unless it was paid or is to end already. */
    void opened(Payment payment, Checkout checkout) {
        String url = checkout.url() == null ? "" : checkout.url();
        dispatch(reserved(payment, checkout.session(), url), payment.order(), null, (row, receipt) -> {
            row.session(checkout.session(), url);
            if (row.state() == PaymentState.OPENING) {
                goOn(row, receipt instanceof Receipt.Accepted ? PaymentState.OPEN : PaymentState.EXPIRING);
            }
        });
    }

    private static OrderCommand.MarkReserved reserved(Payment payment, String session, String url) {
        Payment.Terms terms = payment.terms();
        return new OrderCommand.MarkReserved(
                payment.order(), terms.seller(), terms.edition(), session, url, terms.until(), Instant.now());
    }

    /**
     * The money is held. An order whose session was not known yet hears of that first, so that its history is whole; an order
     * that is over lets the money go again.
     */
    void authorised(Payment payment, @Nullable String session, String intent, @Nullable Report report) {
        OrderId order = payment.order();
        if (payment.checkoutUrl() == null && UNPAID.contains(payment.state())) {
            Receipt receipt = gateway.dispatch(reserved(payment, session == null ? "" : session, ""));
            LOG.log(Level.DEBUG, "Paid before it was known to be open: {0}", receipt);
        }
        dispatch(new OrderCommand.Authorise(order, intent, Instant.now()), order, report, (row, receipt) -> {
            if (receipt instanceof Receipt.Accepted && UNPAID.contains(row.state())) {
                row.intent(intent);
                goOn(row, PaymentState.AUTHORISED);
            } else if (row.state().isClosed() && row.read().paymentIntent() == null) {
                row.intent(intent);
                goOn(row, PaymentState.VOIDING);
            }
        });
    }

    /** Somebody wants the order to end: the page is closed first. */
    void requestCancel(OrderId order, CancelReason reason, @Nullable Report report) {
        dispatch(new OrderCommand.RequestCancel(order, reason, Instant.now()), order, report, (row, receipt) -> {
            boolean open = row.state() == PaymentState.OPENING || row.state() == PaymentState.OPEN;
            if (open && isNews(receipt)) {
                goOn(row, PaymentState.EXPIRING);
            }
        });
    }

    /** The order is to end: its page is to be closed. False when there is no payment at all. */
    public boolean startExpiring(OrderId order) {
        return payments.move(order, EnumSet.of(PaymentState.OPENING, PaymentState.OPEN), PaymentState.EXPIRING)
                .isPresent();
    }

    /** The page is closed and nobody paid; or it never opened, and never will. */
    void closed(OrderId order, PaymentState end, CancelReason reason, @Nullable Report report) {
        dispatch(new OrderCommand.Cancel(order, reason, Instant.now()), order, report, (row, receipt) -> {
            if (UNPAID.contains(row.state())) {
                row.move(end, Instant.now());
            } else if (!row.state().isClosed()) {
                throw new IllegalStateException("The payment of " + order + " has gone on meanwhile.");
            }
        });
    }

    /** Ends an order that has nothing to pay yet, and sees to it that it never will. */
    public void bury(OrderId order, Payment.Terms terms, CancelReason reason) {
        OrderCommand.Cancel cancel = new OrderCommand.Cancel(order, reason, Instant.now());
        Receipt receipt = gateway.dispatch(cancel, with(order, (shard, decided) -> {
            PaymentRow row = PaymentStore.lock(shard, order);
            if (row == null) {
                shard.persist(new PaymentRow(order, terms, PaymentState.VOIDED, Instant.now()));
            } else if (!row.state().isClosed()) {
                throw new IllegalStateException("A payment of " + order + " was begun meanwhile.");
            }
        }));
        LOG.log(Level.DEBUG, "{0} ended with {1}.", order, receipt);
    }

    /** Transfers a picture that is paid for; when that cannot be, the money is let go. */
    public void transfer(OrderId order) {
        payments.find(order)
                .filter(payment -> payment.state() == PaymentState.AUTHORISED)
                .ifPresent(payment -> {
                    Receipt receipt = gateway.dispatch(
                            new PictureCommand.Sell(payment.terms().picture(), order, Instant.now()));
                    PaymentState next =
                            receipt instanceof Receipt.Accepted ? PaymentState.CAPTURING : PaymentState.VOIDING;
                    payments.move(order, EnumSet.of(PaymentState.AUTHORISED), next);
                });
    }

    /**
     * The money was taken: the order is complete and stands in the books.
     *
     * @param fee the provider's fee; null as long as it is not known
     */
    void captured(Payment payment, @Nullable Long fee) {
        OrderId order = payment.order();
        Proceeds proceeds = Division.of(payment.terms(), fees.terms(), fee);
        gateway.dispatch(new OrderCommand.Complete(order, proceeds, Instant.now()), with(order, (shard, receipt) -> {
            if (receipt instanceof Receipt.Refused refused) {
                throw new IllegalStateException("Money was taken for " + order + ": " + refused.code());
            }
            apply(shard, order, null, receipt, (row, accepted) -> {
                if (row.state() == PaymentState.CAPTURING) {
                    row.move(PaymentState.CAPTURED, Instant.now());
                    book(shard, Posting.sale(order, proceeds));
                    settleFee(shard, row, proceeds, fee);
                }
            });
        }));
    }

    private static void book(EntityManager shard, Posting posting) {
        LedgerEntryRow.of(posting).forEach(shard::persist);
    }

    private static void settleFee(EntityManager shard, PaymentRow row, Proceeds proceeds, @Nullable Long fee) {
        if (fee != null) {
            row.fee(fee);
            book(shard, Posting.providerFee(row.order(), proceeds, fee));
        }
    }

    /** The provider's fee is known at last: the sale's estimate is set right, at the platform's cost or gain. */
    void feeKnown(Payment payment, long fee) {
        payments.change(payment.order(), (shard, row) -> {
            if (row.isFeeOpen()) {
                settleFee(shard, row, payments.proceeds(payment.order()), fee);
            }
        });
    }

    /** The provider does not say its fee in the currency of the price: the estimate is what stands in the books. */
    void feeStaysEstimated(Payment payment) {
        payments.change(payment.order(), this::settleEstimate);
    }

    private void settleEstimate(EntityManager shard, PaymentRow row) {
        if (row.isFeeOpen()) {
            Proceeds proceeds = payments.proceeds(row.order());
            settleFee(shard, row, proceeds, proceeds.providerFee().amount());
        }
    }

    /** Somebody asked for a refund: it is looked at again when the seller's time is over. */
    public void awaitDecision(OrderId order, Instant until) {
        payments.change(order, (shard, row) -> row.decideUntil(until));
    }

    /** The seller let the time pass. */
    void approveOverdueRefund(OrderId order) {
        gateway.dispatch(
                new OrderCommand.ApproveOverdueRefund(order, Instant.now()),
                with(
                        order,
                        (shard, receipt) ->
                                apply(shard, order, null, receipt, (row, approved) -> row.decideUntil(null))));
    }

    /** The edition is back with its seller: the money is to go back too. False when there is no payment at all. */
    public boolean startRefund(OrderId order) {
        return payments.move(order, EnumSet.of(PaymentState.CAPTURED), PaymentState.REFUNDING)
                .isPresent();
    }

    /** The money is back with the buyer. */
    void refunded(Payment payment, String refund) {
        OrderId order = payment.order();
        gateway.dispatch(new OrderCommand.MarkRefunded(order, Instant.now()), with(order, (shard, receipt) -> {
            if (receipt instanceof Receipt.Refused refused) {
                throw new IllegalStateException("Money went back for " + order + ": " + refused.code());
            }
            apply(shard, order, null, receipt, (row, accepted) -> {
                if (row.state() == PaymentState.REFUNDING) {
                    settleEstimate(shard, row);
                    row.refund(refund);
                    row.move(PaymentState.REFUNDED, Instant.now());
                    book(shard, Posting.refund(order, payments.proceeds(order)));
                }
            });
        }));
    }

    /**
     * The buyer's bank took the money for the time being.
     *
     * @throws IllegalStateException when the order is not complete yet; the provider shall say it again
     */
    void disputeOpened(OrderId order, String dispute, @Nullable Report report) {
        gateway.dispatch(new OrderCommand.OpenDispute(order, dispute, Instant.now()), with(order, (shard, receipt) -> {
            if (receipt instanceof Receipt.Refused refused) {
                throw new IllegalStateException("A dispute about " + order + ": " + refused.code());
            }
            apply(shard, order, report, receipt, (row, accepted) -> {
                if (isNews(accepted)) {
                    book(shard, Posting.dispute(order, payments.proceeds(order)));
                }
            });
        }));
    }

    /** The bank has decided. What was lost goes back as far as it can, before the order learns of it. */
    void disputeClosed(OrderId order, String dispute, boolean won, Report report) {
        disputeOpened(order, dispute, null);
        boolean returned = !won && returned(order);
        gateway.dispatch(
                new OrderCommand.CloseDispute(order, dispute, won, returned, Instant.now()),
                with(
                        order,
                        (shard, receipt) -> apply(shard, order, report, receipt, (row, accepted) -> {
                            if (isNews(accepted)) {
                                close(shard, row, won, returned);
                            }
                        })));
    }

    private void close(EntityManager shard, PaymentRow row, boolean won, boolean returned) {
        Proceeds proceeds = payments.proceeds(row.order());
        if (won) {
            book(shard, Posting.disputeWon(row.order(), proceeds));
        } else {
            settleEstimate(shard, row);
            row.move(PaymentState.REFUNDED, Instant.now());
            book(shard, Posting.disputeLost(row.order(), proceeds, returned));
        }
    }

    private boolean returned(OrderId order) {
        Payment payment = payments.find(order).orElseThrow();
        Receipt receipt =
                gateway.dispatch(new PictureCommand.ReturnSale(payment.terms().picture(), order, Instant.now()));
        return receipt instanceof Receipt.Accepted;
    }

    private static boolean isNews(Receipt receipt) {
        return receipt instanceof Receipt.Accepted accepted
                && !accepted.events().isEmpty();
    }

    /** The held money is gone although it was promised: the picture goes back, and the order ends. */
    void lost(Payment payment) {
        Receipt reversed = gateway.dispatch(
                new PictureCommand.ReverseSale(payment.terms().picture(), payment.order(), Instant.now()));
        if (reversed instanceof Receipt.Refused refused) {
            LOG.log(Level.ERROR, "The money of {0} is lost, and so is the picture: {1}", payment.order(), refused);
            return;
        }
        ended(payment, CancelReason.DECLINED);
    }

    /** The money was let go. */
    void ended(Payment payment, CancelReason reason) {
        dispatch(
                new OrderCommand.Cancel(payment.order(), reason, Instant.now()),
                payment.order(),
                null,
                (row, receipt) -> {
                    if (row.state() == payment.state()) {
                        row.move(PaymentState.VOIDED, Instant.now());
                    }
                });
    }
}
