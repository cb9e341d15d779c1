package io.picasso.platform.tickets;

import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Issues and spends tickets. */
@Stateless
public class Tickets {
    private static final int SECRET_BYTES = 32;

    @EJB
    private Shards shards;

    /** Issues the only good ticket of this purpose for a stream, in a transaction of its own; the ones before die. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String issue(StreamId holder, String purpose, Instant until) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        revoke(holder, purpose);
        String ticket = holder.key() + "." + Secret.random(SECRET_BYTES);
        shard.persist(new TicketRow(Secret.digest(ticket), purpose, holder.value(), utc(until)));
        return ticket;
    }

    /** Whether a ticket would be good now; nothing is spent. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean isGood(StreamId holder, String purpose, String ticket) {
        return shards.join(ShardMap.of(holder))
                        .createQuery("select count(t) from TicketRow t" + GOOD, Long.class)
                        .setParameter("digest", Secret.digest(ticket))
                        .setParameter("holder", holder.value())
                        .setParameter("purpose", purpose)
                        .setParameter("now", utc(Instant.now()))
                        .getSingleResult()
                == 1;
    }

    /** Spends a ticket in the caller's transaction; of any number of attempts one succeeds. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void spend(StreamId holder, String purpose, String ticket) {
        int spent = shards.join(ShardMap.of(holder))
                .createQuery("delete from TicketRow t" + GOOD)
                .setParameter("digest", Secret.digest(ticket))
                .setParameter("holder", holder.value())
                .setParameter("purpose", purpose)
                .setParameter("now", utc(Instant.now()))
                .executeUpdate();
        if (spent != 1) {
            throw new TicketSpentException();
        }
    }

    /**
     * Writes down, in the caller's transaction, that a secret was used which is stored nowhere else; false if it was used before.
     * The caller holds a lock on a row of the holder, so that two uses at once come one after the other.
     *
     * @param until when it would have run out anyway, and its use may be forgotten
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean once(StreamId holder, String purpose, String secret, Instant until) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        shard.createQuery(
                        "delete from TicketRow t where t.holder = :holder and t.purpose = :purpose and t.expiresAt < :now")
                .setParameter("holder", holder.value())
                .setParameter("purpose", purpose)
                .setParameter("now", utc(Instant.now()))
                .executeUpdate();
        String digest = Secret.digest(secret);
        if (shard.find(TicketRow.class, digest) != null) {
            return false;
        }
        shard.persist(new TicketRow(digest, purpose, holder.value(), utc(until)));
        return true;
    }

    /** Lets no ticket of this purpose be good any more, in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void revoke(StreamId holder, String purpose) {
        shards.join(ShardMap.of(holder))
                .createQuery("delete from TicketRow t where t.holder = :holder and t.purpose = :purpose")
                .setParameter("holder", holder.value())
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    private static final String GOOD =
            " where t.digest = :digest and t.holder = :holder and t.purpose = :purpose and t.expiresAt > :now";

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
