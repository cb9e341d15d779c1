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
        return stillHeld(lease, shards.join(lease.shard()));
    }

    /** The oldest events that wait, at most {@link #BATCH}. Reading needs no lease: it changes nothing. */
    public List<OutboxMessage> read(int shard) {
        return shards.join(shard)
                .createQuery(
                        "select e, o from OutboxRow o join EventRow e on e.position = o.position order by o.id",
                        Object[].class)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(pair -> message((EventRow) pair[0], (OutboxRow) pair[1]))
                .toList();
    }

    /** Forgets what Kafka has acknowledged; false, with nothing forgotten, when the lease was lost meanwhile. */
    public boolean delete(Lease lease, List<Position> acknowledged) {
        EntityManager shard = shards.join(lease.shard());
        if (!stillHeld(lease, shard)) {
            return false;
        }
        for (Position position : acknowledged) {
            shard.createQuery("delete from OutboxRow o where o.position = :position")
                    .setParameter("position", position)
                    .executeUpdate();
        }
        return true;
    }

    private static boolean stillHeld(Lease lease, EntityManager shard) {
        LeaseRow row = shard.find(LeaseRow.class, LeaseRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isHeldBy(lease)) {
            return false;
        }
        row.extend(now().plus(LEASE));
        return true;
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
        return new OutboxMessage(position, json);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(Clock.systemUTC());
    }
}
