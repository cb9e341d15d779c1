package io.picasso.platform.proofs;

import io.picasso.platform.rounds.ShardRound;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Forgets addresses that nobody proved in time; any number of nodes may do so at once. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProofSweep {
    private static final int ROWS = 200;
    private static final int TIMES = 20;

    @EJB
    private Proofs proofs;

    @EJB
    private ShardRound shards;

    /** Sweeps every shard. */
    @Schedule(hour = "*", minute = "7/20", persistent = false)
    public void run() {
        shards.sweep("Addresses that nobody proved", ROWS, TIMES, shard -> proofs.sweep(shard, ROWS));
    }
}
