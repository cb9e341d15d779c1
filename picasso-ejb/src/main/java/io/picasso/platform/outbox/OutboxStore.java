package io.picasso.platform.outbox;

import io.picasso.contract.EventCodec;
import io.picasso.platform.eventsourcing.EventRow;
import io.picasso.platform.eventsourcing.Position;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The outbox and its lease in one shard; each method is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxStore {
    static final Duration LEASE = Duration.ofSeconds(10);
    static final int BATCH = 200;

    @EJB
    private Shards shards;

    /** Takes the lease when nobody else holds it; a node that was restarted takes its own back at once, under a new epoch. */
    public Optional<Lease> acquire(int shard, String holder) {
        LeaseRow row = shards.join(shard).find(LeaseRow.class, LeaseRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isFree(holder, now())) {
            return Optional.empty();
        }
        return Optional.of(new Lease(shard, holder, row.take(holder, now().plus(LEASE))));
    }

    /** Extends the lease; false when it was lost. */
    public boolean renew(Lease lease) {
        LeaseRow row = shards.join(lease.shard()).find(LeaseRow.class, LeaseRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isHeldBy(lease)) {
            return false;
        }
        row.extend(now().plus(LEASE));
        return true;
    }

    /**
     * Forgets what Kafka has acknowledged and answers the oldest events that wait, at most {@link #BATCH}. Neither needs the
     * lease: what Kafka has may be forgotten by anybody, and reading changes nothing.
     */
    public List<OutboxMessage> next(int shard, List<Long> acknowledged) {
        EntityManager entities = shards.join(shard);
        if (!acknowledged.isEmpty()) {
            entities.createQuery("delete from OutboxRow o where o.id in :ids")
                    .setParameter("ids", acknowledged)
                    .executeUpdate();
        }
        return entities.createQuery(
                        "select e, o from OutboxRow o join EventRow e on e.position = o.position order by o.id",
                        Object[].class)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(pair -> message((EventRow) pair[0], (OutboxRow) pair[1]))
                .toList();
    }

    private static OutboxMessage message(EventRow event, OutboxRow companion) {
        Position position = event.position();
        String json = EventCodec.message(
                position.streamId(),
                position.version(),
                event.name(),
                event.at().toInstant(ZoneOffset.UTC),
                event.body(),
                companion.personal());
        return new OutboxMessage(companion.id(), position, json);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(Clock.systemUTC());
    }
}
