package io.picasso.platform.sessions;

import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import io.picasso.platform.tickets.Secret;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Opens, prolongs and ends sessions. The secret that prolongs one changes each time; when an old one comes again, two
 * parties hold it, and the session ends for both.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sessions {
    private static final Duration IDLE_AT_MOST = Duration.ofDays(30);
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int MOST_SHOWN = 100;

    @EJB
    private Shards shards;

    /**
     * A session and the secret that prolongs it next.
     *
     * @param id names the session
     * @param secret never stored
     */
    public record Opened(String id, String secret) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /**
     * A session as its holder sees it.
     *
     * @param device what the holder knows it by, 80 characters at most
     * @param seenAt when it was last used, to the hour
     */
    public record Seen(String id, String device, Instant openedAt, Instant seenAt) {}

    /** Opens a session; those of the same holder that have run out are cleared away. */
    public Opened open(StreamId holder, String device) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        LocalDateTime now = utc(Instant.now());
        shard.createQuery("delete from SessionRow s where s.holder = :holder and s.expiresAt < :now")
                .setParameter("holder", holder.value())
                .setParameter("now", now)
                .executeUpdate();
        Opened opened = new Opened(Secret.random(ID_BYTES), Secret.random(SECRET_BYTES));
        shard.persist(new SessionRow(
                opened.id(), holder.value(), Secret.digest(opened.secret()), device, now, now.plus(IDLE_AT_MOST)));
        return opened;
    }

    /** Exchanges the secret; empty if there is no such session, or the secret was exchanged before, which ends it. */
    public Optional<Opened> exchange(StreamId holder, String id, String secret) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        LocalDateTime now = utc(Instant.now());
        SessionRow row = shard.find(SessionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.stands(holder.value(), now)) {
            return Optional.empty();
        }
        if (!row.opensWith(Secret.digest(secret))) {
            shard.remove(row);
            return Optional.empty();
        }
        Opened next = new Opened(id, Secret.random(SECRET_BYTES));
        row.exchange(Secret.digest(next.secret()), now.plus(IDLE_AT_MOST));
        row.see(now);
        return Optional.of(next);
    }

    /** Whether the session has neither been ended nor run out, which is a use of it; in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean stands(StreamId holder, String id) {
        SessionRow row = shards.join(ShardMap.of(holder)).find(SessionRow.class, id);
        LocalDateTime now = utc(Instant.now());
        if (row == null || !row.stands(holder.value(), now)) {
            return false;
        }
        row.see(now);
        return true;
    }

    /** Whether the session stands and was opened no longer ago than this. */
    public boolean isOpenedSince(StreamId holder, String id, Instant since) {
        SessionRow row = shards.join(ShardMap.of(holder)).find(SessionRow.class, id);
        return row != null && row.stands(holder.value(), utc(Instant.now())) && row.isOpenedSince(utc(since));
    }

    /** The sessions of a holder that stand, the latest used first. */
    public List<Seen> of(StreamId holder) {
        return shards.join(ShardMap.of(holder))
                .createQuery(
                        "select s from SessionRow s where s.holder = :holder and s.expiresAt > :now "
                                + "order by s.seenAt desc, s.openedAt desc",
                        SessionRow.class)
                .setParameter("holder", holder.value())
                .setParameter("now", utc(Instant.now()))
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(row -> new Seen(
                        row.id(),
                        row.device(),
                        row.openedAt().toInstant(ZoneOffset.UTC),
                        row.seenAt().toInstant(ZoneOffset.UTC)))
                .toList();
    }

    /** Ends a session; false if the holder had no such one. */
    public boolean end(StreamId holder, String id) {
        return shards.join(ShardMap.of(holder))
                        .createQuery("delete from SessionRow s where s.id = :id and s.holder = :holder")
                        .setParameter("id", id)
                        .setParameter("holder", holder.value())
                        .executeUpdate()
                == 1;
    }

    /** Ends every session of a holder; in the caller's transaction, if there is one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void endAll(StreamId holder) {
        shards.join(ShardMap.of(holder))
                .createQuery("delete from SessionRow s where s.holder = :holder")
                .setParameter("holder", holder.value())
                .executeUpdate();
    }

    /** Ends every session of a holder but one, or all; in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void endOthers(StreamId holder, Optional<String> keeping) {
        shards.join(ShardMap.of(holder))
                .createQuery("delete from SessionRow s where s.holder = :holder and s.id <> :keeping")
                .setParameter("holder", holder.value())
                .setParameter("keeping", keeping.orElse(""))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
