package io.picasso.orders.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderId;
import io.picasso.orders.Purchases;
import io.picasso.payments.command.PaymentStore;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.platform.claims.Claim;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes orders in. Each buyer has a few places for orders that are on their way; a place belongs to the order that took it
 * until that order is paid or over, or its reservation must have run out. Nobody gives a place back: whoever finds one taken
 * looks at the order that has it.
 */
@Stateless
@Local(Purchases.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurchaseDesk implements Purchases {
    private static final Logger LOG = System.getLogger(PurchaseDesk.class.getName());

    /** Beyond the reservation: what the provider may need to close its page. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private OrderStreams streams;

    @EJB
    private PaymentStore payments;

    @Inject
    private Claims claims;

    @Inject
    @ConfigProperty(name = "picasso.orders.reservation", defaultValue = "PT10M")
    private Duration reservation;

    @Inject
    @ConfigProperty(name = "picasso.orders.most-open", defaultValue = "10")
    private int mostOpen;

    @Override
    public Receipt place(OrderId order, AccountId buyer, PictureId picture, Money price) {
        Receipt known = gateway.dispatch(new OrderCommand.Find(order, buyer, picture, price));
        if (!(known instanceof Receipt.Accepted found) || found.version() > 0) {
            return known;
        }
        Receipt quote = gateway.dispatch(new PictureCommand.Quote(picture, order, buyer, price));
        if (quote instanceof Receipt.Refused) {
            return quote;
        }
        return hasPlace(order, buyer)
                ? gateway.dispatch(new OrderCommand.Place(order, buyer, picture, price, Instant.now()))
                : new Receipt.Refused(
                        "orders.too-many-open",
                        "You have " + mostOpen + " orders that are not paid; pay or give up one of them first.",
                        null);
    }

    @Override
    public void giveUpAll(AccountId buyer) {
        for (int number = 0; number < mostOpen; number++) {
            claims.holding(place(buyer, number)).ifPresent(holding -> {
                Receipt receipt =
                        gateway.dispatch(new OrderCommand.GiveUp(new OrderId(holding.holder()), buyer, Instant.now()));
                LOG.log(Level.DEBUG, "{0} has left; {1}: {2}", buyer, holding.holder(), receipt);
            });
        }
    }

    /** An order holds its place until it is paid; from before that its payment's row tells. */
    @Override
    public boolean anyUnderWay(AccountId person) {
        return IntStream.range(0, mostOpen)
                        .mapToObj(number -> claims.holding(place(person, number)))
                        .flatMap(Optional::stream)
                        .anyMatch(holding -> isUnderWay(new OrderId(holding.holder())))
                || IntStream.range(0, ShardMap.COUNT)
                        .anyMatch(shard -> ShardFaults.on(shard, () -> payments.anyUnsettled(shard, person)));
    }

    private boolean isUnderWay(OrderId order) {
        return ShardFaults.on(order.stream(), () -> streams.read(order))
                .filter(Order::isUnderWay)
                .isPresent();
    }

    private static Claim place(AccountId buyer, int number) {
        return new Claim("open", buyer + "#" + number);
    }

    private boolean hasPlace(OrderId order, AccountId buyer) {
        Instant until = Instant.now().plus(reservation).plus(GRACE);
        int first = Math.floorMod(order.value().hashCode(), mostOpen);
        return IntStream.range(0, mostOpen)
                .mapToObj(offset -> place(buyer, (first + offset) % mostOpen))
                .anyMatch(place -> take(place, order, until));
    }

    private boolean take(Claim place, OrderId order, Instant until) {
        OrderId holder = new OrderId(claims.take(place, order.value(), until).holder());
        return holder.equals(order)
                || isOver(holder)
                        && claims.takeFromPending(place, order.value(), until)
                                .holder()
                                .equals(order.value());
    }

    /** An order that has its place and was never placed died on the way; its place is free again after a while. */
    private boolean isOver(OrderId order) {
        return ShardFaults.on(order.stream(), () -> streams.read(order))
                .filter(state -> !state.isUnpaid() && state.phase() != Order.Phase.ENDING)
                .isPresent();
    }
}
