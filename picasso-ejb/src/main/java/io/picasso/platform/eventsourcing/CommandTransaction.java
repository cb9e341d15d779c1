package io.picasso.platform.eventsourcing;

import io.picasso.contract.Command;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Event;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import io.picasso.platform.outbox.OutboxBell;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One command, one shard, one local transaction: lock, load, fold, decide, append, accompany. The shard's outbox relay is woken after
 * the commit and only then.
 */
@Stateless
public class CommandTransaction {
    /** Decides against whatever version the stream has. */
    static final long ANY_VERSION = -1;

    @EJB
    private EventStore store;

    @EJB
    private Shards shards;

    @Inject
    private OutboxBell bell;

    /**
     * Runs a command in a transaction of its own.
     *
     * @param expectedVersion the version at which the stream must stand, or {@link #ANY_VERSION}
     * @throws StreamConflictException when another writer was first; nothing happened
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Receipt run(Command command, long expectedVersion, Accompaniment accompaniment) {
        StreamId stream = command.stream();
        int shard = ShardMap.of(stream);
        accompaniment.before().accept(shards.join(shard));
        List<Event> history = store.load(stream);
        Receipt receipt = expectedVersion != ANY_VERSION && expectedVersion != history.size()
                ? new Receipt.Refused(CommandGateway.STALE, "It has changed since you read it; read it again.")
                : receipt(stream, history, Deciders.decide(history, command));
        if (receipt instanceof Receipt.Accepted accepted && !accepted.events().isEmpty()) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            store.append(stream, history.size(), accepted.events(), now, accompaniment.personal());
            bell.ringAfterCommit(shard);
        }
        accompaniment.work().accept(shards.join(shard), receipt);
        return receipt;
    }

    private static Receipt receipt(StreamId stream, List<Event> history, Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                new Receipt.Accepted(stream, history.size() + accepted.events().size(), accepted.events());
            case Decision.Refused refused -> new Receipt.Refused(refused.code(), refused.detail(), refused.field());
        };
    }
}
