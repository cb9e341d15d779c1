package io.picasso.platform.proofs;

import io.picasso.platform.sharding.Migrations;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger.Level;

/** Forgets addresses that nobody proved in time; any number of nodes may do so at once. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProofSweep {
    private static final System.Logger LOG = System.getLogger(ProofSweep.class.getName());

    private static final int ROWS = 200;
    private static final int TIMES = 20;

    @EJB
    private Proofs proofs;

    @EJB
    private Migrations migrations;

    /** Sweeps every shard. A fault is logged and the next run tries again. */
    @Schedule(hour = "*", minute = "7/20", persistent = false)
    public void run() {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            if (migrations.isDone(shard)) {
                sweep(shard);
            }
        }
    }

    private void sweep(int shard) {
        try {
            for (int i = 0; i < TIMES && proofs.sweep(shard, ROWS) == ROWS; i++) {
                LOG.log(Level.DEBUG, "There is more to sweep in shard-{0}.", shard);
            }
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "The proofs of shard-" + shard + " could not be swept: "
                            + ShardFaults.read(shard, fault).getMessage());
        }
    }
}
