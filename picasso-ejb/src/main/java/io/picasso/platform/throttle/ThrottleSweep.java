package io.picasso.platform.throttle;

import io.picasso.platform.rounds.ShardRound;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Takes away what says nothing any more, a bounded number of rows in each run; any number of nodes may do so at once. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ThrottleSweep {
    private static final int ROWS = 500;
    private static final int TIMES = 40;

    @EJB
    private ThrottleStore store;

    @EJB
    private ShardRound shards;

    /** Sweeps every shard. */
    @Schedule(hour = "*", minute = "3/5", persistent = false)
    public void run() {
        shards.sweep("Quotas that are whole again", ROWS, TIMES, shard -> store.sweep(shard, ROWS));
    }
}
