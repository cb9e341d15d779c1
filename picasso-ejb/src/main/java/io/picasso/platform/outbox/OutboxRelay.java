package io.picasso.platform.outbox;

import io.picasso.contract.FaultPoint;
import io.picasso.platform.eventsourcing.Position;
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

/** Carries one shard's outbox to Kafka for as long as its thread is not interrupted. */
final class OutboxRelay implements Runnable {
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

    OutboxRelay(int shard, String node, Duration poll, OutboxStore store, OutboxBell bell, EventSender sender) {
        this.shard = shard;
        this.node = node;
        this.poll = poll;
        this.store = store;
        this.bell = bell;
        this.sender = sender;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                turn();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
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

    /** Sends what waits and forgets what was acknowledged; returns how many there were. */
    private int relay() throws InterruptedException, ExecutionException, TimeoutException {
        List<OutboxMessage> batch = store.read(shard);
        if (batch.isEmpty()) {
            return 0;
        }
        FaultPoint.reached("outbox.read");
        List<Position> acknowledged = Collections.synchronizedList(new ArrayList<>());
        try {
            sendAll(batch, acknowledged).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            FaultPoint.reached("outbox.sent");
        } finally {
            forget(acknowledged);
        }
        return batch.size();
    }

    /** Streams go side by side; within a stream each event waits for the one before it, so a failed send leaves no gap. */
    private CompletableFuture<Void> sendAll(List<OutboxMessage> batch, List<Position> acknowledged) {
        Map<String, CompletableFuture<Void>> streams = new HashMap<>();
        for (OutboxMessage message : batch) {
            streams.compute(message.position().streamId(), (stream, before) -> {
                CompletableFuture<Void> sent =
                        before == null ? sender.send(message) : before.thenCompose(ok -> sender.send(message));
                return sent.thenRun(() -> acknowledged.add(message.position()));
            });
        }
        return CompletableFuture.allOf(streams.values().toArray(CompletableFuture[]::new));
    }

    private void forget(List<Position> acknowledged) {
        List<Position> done = List.copyOf(acknowledged);
        Lease held = lease;
        if (!done.isEmpty() && held != null && !store.delete(held, done)) {
            lease = null;
        }
        FaultPoint.reached("outbox.forgotten");
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
