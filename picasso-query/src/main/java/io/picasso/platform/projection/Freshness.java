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
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final int SELDOM = 10;

    private final ConcurrentMap<String, Signal> signals = new ConcurrentHashMap<>();
    private final long lookAgainMs;

    /** Looks after a tenth of a second without a signal, and after a second later on. */
    public Freshness() {
        this(LOOK_AGAIN);
    }

    Freshness(Duration lookAgain) {
        this.lookAgainMs = lookAgain.toMillis();
    }

    /** What everybody waits for who waits for one stream. */
    private static final class Signal {
        private final CompletableFuture<Void> given = new CompletableFuture<>();
        private int waiting = 1;
    }

    void wake(@Observes Projected projected) {
        Signal signal = signals.remove(projected.stream());
        if (signal != null) {
            signal.given.complete(null);
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
        for (long lookAgain = lookAgainMs; ; lookAgain = Math.min(2 * lookAgain, SELDOM * lookAgainMs)) {
            Signal next = join(stream);
            try {
                Optional<V> view = read.get();
                long leftMs = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (view.filter(wish).isPresent() || leftMs <= 0 || !pause(next.given, Math.min(leftMs, lookAgain))) {
                    return view;
                }
            } finally {
                leave(stream, next);
            }
        }
    }

    private Signal join(String stream) {
        return signals.compute(stream, (key, signal) -> {
            if (signal == null) {
                return new Signal();
            }
            signal.waiting++;
            return signal;
        });
    }

    /** The last one who leaves takes the signal away; the others still wait for it. */
    private void leave(String stream, Signal mine) {
        signals.computeIfPresent(stream, (key, signal) -> signal == mine && --signal.waiting == 0 ? null : signal);
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
