package io.picasso.platform.vault;

import io.picasso.platform.sharding.ShardMap;
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
    private static final System.Logger LOG = System.getLogger(VaultSweeper.class.getName());

    @EJB
    private VaultSweep sweep;

    /** Goes through the shards; one that is out of reach is swept the next time. */
    @Schedule(hour = "*", minute = "11/20", persistent = false)
    public void sweep() {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            try {
                sweep.of(shard, Instant.now());
            } catch (RuntimeException fault) {
                LOG.log(System.Logger.Level.WARNING, "The vault of shard-" + shard + " could not be swept.", fault);
            }
        }
    }
}
