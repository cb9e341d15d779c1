package io.picasso.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final String STREAM = "order-1";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicLong version = new AtomicLong(1);
    private final Semaphore looks = new Semaphore(0);

    /** Looks by itself only after the test is over. */
    private final Freshness signalled = new Freshness(LONG);

    @Test
    void whoeverWaitsIsWokenByTheSignal() throws Exception {
        CompletableFuture<Optional<Long>> waiter = waitFor(2);

        project(2);

        assertThat(waiter.get(1, TimeUnit.MINUTES)).contains(2L);
    }

    @Test
    void somebodyWhoLeavesTakesNobodysSignalAway() throws Exception {
        CompletableFuture<Optional<Long>> waiter = waitFor(2);

        assertThat(signalled.await(STREAM, LONG, this::read, read -> read >= 1)).contains(1L);
        assertThat(signalled.await(STREAM, Duration.ZERO, this::read, read -> read >= 9))
                .contains(1L);
        project(2);

        assertThat(waiter.get(1, TimeUnit.MINUTES)).contains(2L);
    }

    @Test
    void aSignalThatSaysTooLittleIsNotTheLast() throws Exception {
        CompletableFuture<Optional<Long>> waiter = waitFor(3);

        project(2);
        awaitLook();
        project(3);

        assertThat(waiter.get(1, TimeUnit.MINUTES)).contains(3L);
    }

    @Test
    void withoutASignalItIsSeenAllTheSame() throws Exception {
        CompletableFuture<Optional<Long>> waiter = waitFor(new Freshness(Duration.ofMillis(1)), 2);

        version.set(2);

        assertThat(waiter.get(1, TimeUnit.MINUTES)).contains(2L);
    }

    private CompletableFuture<Optional<Long>> waitFor(long wanted) throws InterruptedException {
        return waitFor(signalled, wanted);
    }

    /** Somebody who has looked once, and waits. */
    private CompletableFuture<Optional<Long>> waitFor(Freshness freshness, long wanted) throws InterruptedException {
        CompletableFuture<Optional<Long>> waiter = CompletableFuture.supplyAsync(
                () -> freshness.await(STREAM, LONG, this::look, read -> read >= wanted), Thread::startVirtualThread);
        awaitLook();
        return waiter;
    }

    private Optional<Long> look() {
        Optional<Long> read = read();
        looks.release();
        return read;
    }

    private void awaitLook() throws InterruptedException {
        assertThat(looks.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    }

    private Optional<Long> read() {
        return Optional.of(version.get());
    }

    private void project(long to) {
        version.set(to);
        signalled.wake(new Projected(STREAM, to));
    }
}
