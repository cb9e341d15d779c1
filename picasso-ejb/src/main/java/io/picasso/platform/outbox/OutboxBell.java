package io.picasso.platform.outbox;

import io.picasso.platform.sharding.ShardMap;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Wakes a shard's relay when a transaction has committed something for it. */
@ApplicationScoped
public class OutboxBell {
    private final List<Semaphore> bells = IntStream.range(0, ShardMap.COUNT)
            .mapToObj(shard -> new Semaphore(0))
            .toList();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Rings once the running transaction has committed; a rollback stays silent. */
    public void ringAfterCommit(int shard) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bells.get(shard).release();
                }
            }
        });
    }

    /** Waits for a ring, at most so long; all rings so far count as one. */
    void await(int shard, Duration most) throws InterruptedException {
        Semaphore bell = bells.get(shard);
        if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
