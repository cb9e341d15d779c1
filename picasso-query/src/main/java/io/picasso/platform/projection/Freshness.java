package io.picasso.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Read your own writes: lets a reader wait, a bounded time, until a view is what it must at least be. */
@ApplicationScoped
public class Freshness {
    /** As long as the HTTP contract promises for {@code minVersion}. */
    public static final Duration AT_MOST = Duration.ofSeconds(2);

    /** A signal may be lost; the longer somebody waits, the less often they look without one. */
    private static final long LOOK_AGAIN_MS = 100;

    private static final long SELDOM_MS = 1_000;

    private final ConcurrentMap<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    void wake(@Observes Projected projected) {
        CompletableFuture<Void> waiters = waiting.remove(projected.stream());
        if (waiters != null) {
            waiters.complete(null);
        }
    }

    /**
     * Reads until the view satisfies the wish or the time is up; the last view read is returned either way.
     *
     * @param stream the stream whose projection to wait for
     * @param read reads the view anew, past any cache
     */
    public <V> Optional<V> await(String stream, Duration most, Supplier<Optional<V>> read, Predicate<V> wish) {
        long end = System.nanoTime() + most.toNanos();
        for (long lookAgain = LOOK_AGAIN_MS; ; lookAgain = Math.min(2 * lookAgain, SELDOM_MS)) {
            CompletableFuture<Void> next = waiting.computeIfAbsent(stream, key -> new CompletableFuture<>());
            Optional<V> view = read.get();
            long leftMs = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (view.filter(wish).isPresent() || leftMs <= 0 || !pause(next, Math.min(leftMs, lookAgain))) {
                waiting.remove(stream, next);
                return view;
            }
        }
    }

    /** False when the thread is being stopped. */
    private static boolean pause(CompletableFuture<Void> next, long milliseconds) {
        try {
            next.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException lookAgain) {
            return true;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
