package io.picasso.payments.command;

import io.picasso.accounts.AccountId;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.platform.eventsourcing.EventStore;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Payments in their shards; each method is one transaction unless it says otherwise. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentStore {
    /** Longer than the longest chain of calls in one step, so that two workers do not meet. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int BATCH = 100;

    @EJB
    private Shards shards;

    @EJB
    private EventStore history;

    @Inject
    private PaymentBell bell;

    private EntityManager shardOf(OrderId order) {
        return shards.join(ShardMap.of(order.stream()));
    }

    /** The row of an order for as long as the running transaction lasts; nobody else changes it meanwhile. */
    static @Nullable PaymentRow lock(EntityManager shard, OrderId order) {
        return shard.find(PaymentRow.class, order.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Begins a payment in the caller's transaction; the worker is woken when that commits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void begin(OrderId order, Payment.Terms terms) {
        shardOf(order).persist(new PaymentRow(order, terms, PaymentState.OPENING, Instant.now()));
        bell.ringAfterCommit(order);
    }

    /** The state of an order's payment in the caller's transaction; empty when there is none. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<PaymentState> state(OrderId order) {
        return Optional.ofNullable(lock(shardOf(order), order)).map(PaymentRow::state);
    }

    /** Reads an order's payment. */
    public Optional<Payment> find(OrderId order) {
        return Optional.ofNullable(shardOf(order).find(PaymentRow.class, order.value()))
                .map(PaymentRow::read);
    }

    /** The payment that a report of the provider is about; empty when it is not ours, or the report had its effect before. */
    public Optional<Payment> unlessTaken(OrderId order, Report report) {
        boolean taken = shardOf(order).find(WebhookRow.class, report.eventId()) != null;
        return taken ? Optional.empty() : find(order);
    }

    /** Takes the work on a payment, if there is some and nobody else has it. */
    public Optional<Payment> claim(OrderId order) {
        PaymentRow row = lock(shardOf(order), order);
        return row != null && row.claim(Instant.now(), LEASE) ? Optional.of(row.read()) : Optional.empty();
    }

    /** The orders of a shard whose payments somebody should look after. */
    public List<OrderId> due(int shard) {
        return shards.join(shard)
                .createQuery(
                        "select p.orderId from PaymentRow p where p.nextAttemptAt <= :now order by p.nextAttemptAt",
                        String.class)
                .setParameter("now", LocalDateTime.now(ZoneOffset.UTC))
                .setMaxResults(BATCH)
                .getResultStream()
                .map(OrderId::new)
                .toList();
    }

    /**
     * Whether money may still be taken on one shard for what this person buys or sells. Somebody looks after each such payment,
     * so that it has a date; there are few of those.
     */
    public boolean anyUnsettled(int shard, AccountId person) {
        return shards.join(shard)
                        .createQuery(
                                "select count(p) from PaymentRow p where p.nextAttemptAt is not null"
                                        + " and p.state in :unsettled and (p.buyer = :person or p.seller = :person)",
                                Long.class)
                        .setParameter("unsettled", PaymentState.UNSETTLED)
                        .setParameter("person", person.value())
                        .getSingleResult()
                > 0;
    }

    /** Lets the work rest until a moment, if the payment is still where the worker found it. */
    public void postpone(Payment payment, Instant until, boolean freshKey) {
        PaymentRow row = lock(shardOf(payment.order()), payment.order());
        if (row != null && row.state() == payment.state()) {
            row.postpone(until, freshKey);
        }
    }

    /** Notes the session of a payment that has none yet. */
    public void noteSession(OrderId order, String session) {
        PaymentRow row = lock(shardOf(order), order);
        if (row != null) {
            row.session(session, null);
        }
    }

    /** Goes on from one of some states to another; in any other state nothing happens. The answer is where it stood. */
    public Optional<PaymentState> move(OrderId order, Set<PaymentState> from, PaymentState to) {
        PaymentRow row = lock(shardOf(order), order);
        if (row == null) {
            return Optional.empty();
        }
        PaymentState before = row.state();
        if (from.contains(before)) {
            row.move(to, Instant.now());
            bell.ringAfterCommit(order);
        }
        return Optional.of(before);
    }

    /** Does something with the locked row of an order; without one nothing happens. */
    public void change(OrderId order, BiConsumer<EntityManager, PaymentRow> work) {
        EntityManager shard = shardOf(order);
        PaymentRow row = lock(shard, order);
        if (row != null) {
            work.accept(shard, row);
        }
    }

    /** How the price of a completed order was divided, as history has it; in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Proceeds proceeds(OrderId order) {
        return history.load(order.stream()).stream()
                .filter(OrderEvent.Completed.class::isInstance)
                .map(event -> ((OrderEvent.Completed) event).proceeds())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The price of " + order + " was never divided."));
    }
}
