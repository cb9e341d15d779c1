package io.picasso.platform.claims;

import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claims on their shards; each method is one transaction of one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClaimStore {
    /** Holds what nobody may have again; no account is called so. */
    private static final String NOBODY = "nobody";

    @EJB
    private Shards shards;

    /** See {@link Claims#take}; of two who insert at once, one fails with a duplicate key. */
    public Holding take(Claim claim, String holder, Instant until, boolean evenFromPending) {
        EntityManager shard = shards.join(shardOf(claim));
        LocalDateTime end = utc(until);
        ClaimRow row = locked(shard, claim);
        if (row == null) {
            shard.persist(new ClaimRow(claim.id(), holder, end));
            shard.flush();
            return new Holding(holder, false);
        }
        boolean own = row.holder().equals(holder);
        if (!row.isSettled() && (own || evenFromPending || row.isOver(utc(Instant.now())))) {
            row.pass(holder, end);
        }
        return new Holding(row.holder(), row.isSettled());
    }

    /** See {@link Claims#settle}. */
    public boolean settle(Claim claim, String holder) {
        ClaimRow row = locked(shards.join(shardOf(claim)), claim);
        if (row == null || !row.holder().equals(holder)) {
            return false;
        }
        row.settle();
        return true;
    }

    /** See {@link Claims#free}. */
    public boolean free(Claim claim, String holder) {
        EntityManager shard = shards.join(shardOf(claim));
        ClaimRow row = locked(shard, claim);
        boolean own = row != null && row.holder().equals(holder);
        if (own) {
            shard.remove(row);
        }
        return own;
    }

    /** See {@link Claims#lend}. */
    public boolean lend(Claim claim, String holder, Instant until) {
        ClaimRow row = locked(shards.join(shardOf(claim)), claim);
        if (row == null || !row.holder().equals(holder)) {
            return false;
        }
        row.lend(utc(until));
        return true;
    }

    /** See {@link Claims#retire}. */
    public boolean retire(Claim claim, String holder) {
        ClaimRow row = locked(shards.join(shardOf(claim)), claim);
        if (row == null || !row.holder().equals(holder)) {
            return false;
        }
        row.retire(NOBODY);
        return true;
    }

    /** See {@link Claims#holding}. */
    public Optional<Holding> holding(Claim claim) {
        ClaimRow row = shards.join(shardOf(claim)).find(ClaimRow.class, claim.id());
        return row == null || row.isOver(utc(Instant.now()))
                ? Optional.empty()
                : Optional.of(new Holding(row.holder(), row.isSettled()));
    }

    static int shardOf(Claim claim) {
        return ShardMap.of(claim.id());
    }

    private static @Nullable ClaimRow locked(EntityManager shard, Claim claim) {
        return shard.find(ClaimRow.class, claim.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
