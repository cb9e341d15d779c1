package io.picasso.platform.throttle;

import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quotas on their shards; each method is one transaction of one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleStore {
    @EJB
    private Shards shards;

    /** Takes one and returns zero, or how long to wait; of two who insert the row at once, one fails with a duplicate key. */
    public Duration take(Quota quota) {
        EntityManager shard = shards.join(shardOf(quota));
        ThrottleRow row = locked(shard, quota);
        // After the lock: whoever waited for it takes at the time at which it came.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Turn turn = Turn.take(quota.rate(), row == null ? now : instant(row.freeAt()), now);
        if (row == null) {
            shard.persist(new ThrottleRow(quota.id(), utc(turn.freeAt())));
            shard.flush();
        } else {
            row.move(utc(turn.freeAt()));
        }
        return turn.retryAfter();
    }

    /** See {@link Throttle#giveBack}. */
    public void giveBack(Quota quota) {
        ThrottleRow row = locked(shards.join(shardOf(quota)), quota);
        if (row != null) {
            row.move(utc(Turn.givenBack(quota.rate(), instant(row.freeAt()))));
        }
    }

    /** See {@link Throttle#clear}. */
    public void clear(Quota quota) {
        shards.join(shardOf(quota))
                .createQuery("delete from ThrottleRow t where t.id = :id")
                .setParameter("id", quota.id())
                .executeUpdate();
    }

    /**
     * Takes away up to so many rows that say nothing any more; returns how many there were. They are looked up first and then
     * deleted by their keys, so that nothing is locked on the way that somebody takes from.
     */
    public int sweep(int shard, int most) {
        EntityManager joined = shards.join(shard);
        LocalDateTime now = utc(Instant.now());
        List<String> over = joined.createQuery(
                        "select t.id from ThrottleRow t where t.freeAt < :now order by t.freeAt", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        if (over.isEmpty()) {
            return 0;
        }
        joined.createQuery("delete from ThrottleRow t where t.id in :over and t.freeAt < :now")
                .setParameter("over", over)
                .setParameter("now", now)
                .executeUpdate();
        return over.size();
    }

    static int shardOf(Quota quota) {
        return ShardMap.of(quota.id());
    }

    private static @Nullable ThrottleRow locked(EntityManager shard, Quota quota) {
        return shard.find(ThrottleRow.class, quota.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
