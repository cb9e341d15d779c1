package io.picasso.platform.factors;

import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import io.picasso.platform.tickets.Tickets;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The passkeys of people, each on the shard of its stream; a transaction each, unless it says otherwise. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasskeyStore {
    private static final String SPENT = "spent-ceremony";

    @EJB
    private Shards shards;

    @EJB
    private Tickets tickets;

    /** All of a stream, the oldest first. */
    public List<KeptPasskey> list(StreamId holder) {
        return shards.join(ShardMap.of(holder))
                .createQuery("select p from PasskeyRow p where p.holder = :holder order by p.id", PasskeyRow.class)
                .setParameter("holder", holder.value())
                .getResultStream()
                .map(PasskeyRow::kept)
                .toList();
    }

    /** The one of a stream with this digest of its credential. */
    public Optional<KeptPasskey> find(StreamId holder, String credential) {
        return list(holder).stream()
                .filter(kept -> kept.credential().equals(credential))
                .findFirst();
    }

    /**
     * Keeps a new one and takes the slip of its ceremony, in the caller's transaction, which also appends to the stream: so of two
     * at once one comes second.
     *
     * @throws FactorChangedException when the slip was taken before
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(StreamId holder, KeptPasskey fresh, String slip) {
        if (!takeSlip(holder, slip)) {
            throw new FactorChangedException();
        }
        shards.join(ShardMap.of(holder)).persist(new PasskeyRow(holder.value(), fresh));
    }

    /** Notes a log-in and takes the slip of its ceremony; false if that, or the signature, was taken before. */
    public boolean use(StreamId holder, String id, long signCount, String slip) {
        PasskeyRow row = shards.join(ShardMap.of(holder)).find(PasskeyRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isOf(holder.value()) || !row.isNext(signCount) || !takeSlip(holder, slip)) {
            return false;
        }
        row.use(signCount, LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
        return true;
    }

    /**
     * Forgets one, in the caller's transaction.
     *
     * @throws FactorChangedException when there is none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void remove(StreamId holder, String id) {
        int removed = shards.join(ShardMap.of(holder))
                .createQuery("delete from PasskeyRow p where p.id = :id and p.holder = :holder")
                .setParameter("id", id)
                .setParameter("holder", holder.value())
                .executeUpdate();
        if (removed == 0) {
            throw new FactorChangedException();
        }
    }

    /** Forgets all of a stream, in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(StreamId holder) {
        shards.join(ShardMap.of(holder))
                .createQuery("delete from PasskeyRow p where p.holder = :holder")
                .setParameter("holder", holder.value())
                .executeUpdate();
    }

    private boolean takeSlip(StreamId holder, String slip) {
        return tickets.once(holder, SPENT, slip, Instant.now().plus(Slips.GOOD_FOR));
    }
}
