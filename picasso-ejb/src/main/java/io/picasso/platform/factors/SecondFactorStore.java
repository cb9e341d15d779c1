package io.picasso.platform.factors;

import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import io.picasso.platform.tickets.Tickets;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The apps and recovery codes of people, each on the shard of its stream; a transaction each, unless it says otherwise. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondFactorStore {
    private static final String SPENT = "spent-slip";

    @EJB
    private Shards shards;

    @EJB
    private Tickets tickets;

    /**
     * What is kept for a stream.
     *
     * @param secret sealed
     * @param drawnAt when the secret was drawn
     * @param since when it was confirmed; empty if it was not
     * @param lastStep the last interval whose code was taken
     */
    public record Kept(String secret, Instant drawnAt, Optional<Instant> since, long lastStep) {}

    /** What is kept; empty if no secret was ever drawn, or it was erased. */
    public Optional<Kept> find(StreamId holder) {
        SecondFactorRow row = shards.join(ShardMap.of(holder)).find(SecondFactorRow.class, holder.value());
        return Optional.ofNullable(row)
                .map(kept -> new Kept(
                        kept.secret(),
                        kept.drawnAt().toInstant(ZoneOffset.UTC),
                        Optional.ofNullable(kept.confirmedAt()).map(at -> at.toInstant(ZoneOffset.UTC)),
                        kept.lastStep()));
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(StreamId holder) {
        return shards.join(ShardMap.of(holder))
                .createQuery("select count(c) from RecoveryCodeRow c where c.holder = :holder", Long.class)
                .setParameter("holder", holder.value())
                .getSingleResult()
                .intValue();
    }

    /** Keeps a new secret that waits for its first code; false if one is confirmed already. */
    public boolean draw(StreamId holder, String sealed) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        SecondFactorRow row = locked(shard, holder);
        if (row == null) {
            shard.persist(new SecondFactorRow(holder.value(), sealed, utc(Instant.now())));
            shard.flush();
            return true;
        }
        if (row.confirmedAt() != null) {
            return false;
        }
        row.redraw(sealed, utc(Instant.now()));
        return true;
    }

    /** Confirms the secret and keeps the recovery codes, in the caller's transaction, unless another secret was drawn since. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirm(StreamId holder, String sealed, long step, List<String> digests) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        SecondFactorRow row = locked(shard, holder);
        if (row == null || row.confirmedAt() != null || !row.secret().equals(sealed) || !row.take(step)) {
            throw new FactorChangedException();
        }
        row.confirm(utc(Instant.now()));
        digests.forEach(digest -> shard.persist(new RecoveryCodeRow(digest, holder.value())));
    }

    /** Takes the code of an interval, and the slip with it if there is one; false if either was taken before. */
    public boolean takeStep(StreamId holder, long step, String slip) {
        SecondFactorRow row = locked(shards.join(ShardMap.of(holder)), holder);
        return row != null
                && row.confirmedAt() != null
                && row.lastStep() < step
                && takeSlip(holder, slip)
                && row.take(step);
    }

    /** Takes a recovery code, and the slip with it if there is one; false if either was taken before. */
    public boolean takeRecoveryCode(StreamId holder, String digest, String slip) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        if (locked(shard, holder) == null) {
            return false;
        }
        RecoveryCodeRow row = shard.find(RecoveryCodeRow.class, digest);
        if (row == null || !row.isOf(holder.value()) || !takeSlip(holder, slip)) {
            return false;
        }
        shard.remove(row);
        return true;
    }

    /** Forgets the app and the recovery codes, in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(StreamId holder) {
        EntityManager shard = shards.join(ShardMap.of(holder));
        shard.createQuery("delete from SecondFactorRow f where f.holder = :holder")
                .setParameter("holder", holder.value())
                .executeUpdate();
        shard.createQuery("delete from RecoveryCodeRow c where c.holder = :holder")
                .setParameter("holder", holder.value())
                .executeUpdate();
    }

    private boolean takeSlip(StreamId holder, String slip) {
        return slip.isEmpty() || tickets.once(holder, SPENT, slip, Instant.now().plus(Slips.GOOD_FOR));
    }

    private static @Nullable SecondFactorRow locked(EntityManager shard, StreamId holder) {
        return shard.find(SecondFactorRow.class, holder.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
