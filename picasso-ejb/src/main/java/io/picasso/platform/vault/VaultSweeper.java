package io.picasso.platform.vault;

import io.picasso.platform.rounds.ShardRound;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;

/** Erases what was only to be kept for a while, even if whoever needed it never came. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultSweeper {
    @EJB
    private VaultSweep sweep;

    @EJB
    private ShardRound shards;

    /** Sweeps every shard. */
    @Schedule(hour = "*", minute = "11/20", persistent = false)
    public void run() {
        shards.visit("The vault", shard -> sweep.of(shard, Instant.now()));
    }
}
