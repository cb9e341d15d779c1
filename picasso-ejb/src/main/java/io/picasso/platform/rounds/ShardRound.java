package io.picasso.platform.rounds;

import io.picasso.platform.sharding.Migrations;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Visits the shards, one after the other. One that is out of reach, or has no tables yet, is visited the next time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShardRound {
    private static final Logger LOG = System.getLogger(ShardRound.class.getName());

    @EJB
    private Migrations migrations;

    /**
     * Does something on every shard.
     *
     * @param name what is done, for the log if it fails
     */
    public void visit(String name, IntConsumer work) {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            if (migrations.isDone(shard)) {
                visit(name, shard, work);
            }
        }
    }

    /**
     * Takes away what is over on every shard, in steps of their own transactions.
     *
     * @param name what is done, for the log if it fails
     * @param rows how many a step takes away at most; one that takes away fewer is the last
     * @param steps how many a shard gets in this round
     * @param sweep one step on a shard; says how many rows it took away
     */
    public void sweep(String name, int rows, int steps, IntUnaryOperator sweep) {
        visit(name, shard -> {
            int left = steps;
            while (left > 0 && sweep.applyAsInt(shard) >= rows) {
                left--;
            }
        });
    }

    private static void visit(String name, int shard, IntConsumer work) {
        try {
            work.accept(shard);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    name + ": shard-" + shard + " is left out: "
                            + ShardFaults.read(shard, fault).getMessage());
        }
    }
}
