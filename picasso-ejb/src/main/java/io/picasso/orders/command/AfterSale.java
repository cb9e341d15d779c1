package io.picasso.orders.command;

import io.picasso.contract.Command;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.orders.RefundRefusal;
import io.picasso.payments.BalanceCommand;
import io.picasso.payments.BalanceId;
import io.picasso.payments.Share;
import io.picasso.payments.command.Settlement;
import io.picasso.pictures.PictureCommand;
import io.picasso.platform.sharding.ShardFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * What follows a sale: who earned what, and how it is undone. Like all of the purchase process it keeps nothing in memory, and
 * each step may be taken again.
 */
@ApplicationScoped
class AfterSale {
    private static final Logger LOG = System.getLogger(AfterSale.class.getName());

    @Inject
    private CommandGateway gateway;

    @Inject
    private OrderStreams streams;

    @Inject
    private Settlement settlement;

    /** A part of somebody in a sale. */
    private interface Booking {
        BalanceCommand of(BalanceId balance, Share share, Money amount);
    }

    /** Everybody is credited their part. */
    void credit(OrderId order) {
        withProceeds(order, (sale, proceeds) -> {
            book(
                    order,
                    proceeds,
                    (balance, share, amount) ->
                            new BalanceCommand.Credit(balance, order, sale.picture(), share, amount, proceeds));
        });
    }

    /** Everybody returns their part, unless the platform bears the loss. */
    void debit(OrderId order, OrderEvent.Refunded refunded) {
        if (refunded.returned()) {
            withProceeds(order, (sale, proceeds) -> {
                book(
                        order,
                        proceeds,
                        (balance, share, amount) ->
                                new BalanceCommand.Debit(balance, order, sale.picture(), share, amount, proceeds));
            });
        }
    }

    private void book(OrderId order, Proceeds proceeds, Booking booking) {
        book(BalanceId.of(proceeds.seller(), order), Share.SALE, proceeds.net(), booking);
        book(BalanceId.of(proceeds.creator(), order), Share.ROYALTY, proceeds.royalty(), booking);
    }

    private void book(BalanceId balance, Share share, Money amount, Booking booking) {
        if (amount.amount() > 0) {
            expect(booking.of(balance, share, amount));
        }
    }

    /** The edition goes back to its seller; when it cannot, there is no refund. The money follows the edition. */
    void giveBack(OrderId order) {
        Order sale = read(order);
        Receipt receipt = gateway.dispatch(new PictureCommand.ReturnSale(sale.picture(), order, Instant.now()));
        if (receipt instanceof Receipt.Refused) {
            expect(new OrderCommand.RefuseRefund(order, RefundRefusal.RESOLD, Instant.now()));
        } else {
            ShardFaults.on(order.stream(), () -> settlement.startRefund(order));
        }
    }

    void freeze(OrderId order) {
        expect(new PictureCommand.Freeze(read(order).picture(), order, Instant.now()));
    }

    void thaw(OrderId order) {
        expect(new PictureCommand.Thaw(read(order).picture(), order, Instant.now()));
    }

    private void withProceeds(OrderId order, BiConsumer<Order, Proceeds> work) {
        Order sale = read(order);
        Proceeds proceeds = sale.proceeds();
        if (proceeds == null) {
            throw new IllegalStateException("The price of " + order + " was never divided.");
        }
        work.accept(sale, proceeds);
    }

    private Order read(OrderId order) {
        return ShardFaults.on(order.stream(), () -> streams.read(order).orElseThrow());
    }

    /** These commands have no reason to be refused: a refusal is a fault, and the event comes again. */
    private void expect(Command command) {
        Receipt receipt = gateway.dispatch(command);
        if (receipt instanceof Receipt.Refused refused) {
            throw new IllegalStateException(command + " was refused: " + refused.code());
        }
        LOG.log(Level.DEBUG, "{0}: {1}", command, receipt);
    }
}
