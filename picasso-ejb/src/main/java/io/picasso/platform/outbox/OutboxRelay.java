package io.picasso.platform.outbox;

import io.picasso.contract.FaultPoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Carries one shard's outbox to Kafka, turn by turn; for one thread. */
final class OutboxRelay {
    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final int shard;
    private final String node;
    private final Duration poll;
    private final OutboxStore store;
    private final OutboxBell bell;
    private final EventSender sender;
    private @Nullable Lease lease;
    private Instant renewAt = Instant.MIN;
    private boolean failing;

    /** Sent, and still in the outbox: they are forgotten when the next ones are read, in the same transaction. */
    private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());

    OutboxRelay(int shard, String node, Duration poll, OutboxStore store, OutboxBell bell, EventSender sender) {
        this.shard = shard;
        this.node = node;
        this.poll = poll;
        this.store = store;
        this.bell = bell;
        this.sender = sender;
    }

    /** Sends what waits, and waits for more if there is none; a fault is told once, and the next turn comes after a moment. */
    void turn() throws InterruptedException {
        try {
            boolean more = holdsLease() && relay() == OutboxStore.BATCH;
            report(null);
            if (!more) {
                bell.await(shard, poll);
            }
        } catch (RuntimeException | ExecutionException | TimeoutException fault) {
            report(fault);
            Thread.sleep(AFTER_A_FAULT);
        }
    }

    private boolean holdsLease() {
        Lease held = lease;
        if (held != null && Instant.now().isBefore(renewAt)) {
            return true;
        }
        Optional<Lease> next = held != null && store.renew(held) ? Optional.of(held) : store.acquire(shard, node);
        lease = next.orElse(null);
        renewAt = Instant.now().plus(OutboxStore.LEASE.dividedBy(2));
        return lease != null;
    }

    /**
     * Sends what waits; returns how many there were. What was sent and not forgotten before an end is sent again, and every
     * consumer knows it by its version.
     */
    private int relay() throws InterruptedException, ExecutionException, TimeoutException {
        List<Long> sent = List.copyOf(acknowledged);
        List<OutboxMessage> batch = store.next(shard, sent);
        acknowledged.removeAll(sent);
        if (!sent.isEmpty()) {
            FaultPoint.reached("outbox.forgotten");
        }
        if (batch.isEmpty()) {
            return 0;
        }
        FaultPoint.reached("outbox.read");
        sendAll(batch).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        FaultPoint.reached("outbox.sent");
        return batch.size();
    }

    /** Streams go side by side; within a stream each event waits for the one before it, so a failed send leaves no gap. */
    private CompletableFuture<Void> sendAll(List<OutboxMessage> batch) {
        Map<String, CompletableFuture<Void>> streams = new HashMap<>();
        for (OutboxMessage message : batch) {
            streams.compute(message.position().streamId(), (stream, before) -> {
                CompletableFuture<Void> sent =
                        before == null ? sender.send(message) : before.thenCompose(ok -> sender.send(message));
                return sent.thenRun(() -> acknowledged.add(message.id()));
            });
        }
        return CompletableFuture.allOf(streams.values().toArray(CompletableFuture[]::new));
    }

    /** Says once that a shard's relay fails, and once that it is well again. */
    private void report(@Nullable Exception fault) {
        if (fault != null && !failing) {
            LOG.log(Level.WARNING, "The outbox of shard-" + shard + " waits: " + fault, fault);
        } else if (fault == null && failing) {
            LOG.log(Level.INFO, "The outbox of shard-" + shard + " moves again.");
        }
        failing = fault != null;
    }
}
