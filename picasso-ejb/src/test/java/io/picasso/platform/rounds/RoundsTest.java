package io.picasso.platform.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final CountDownLatch third = new CountDownLatch(1);
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void aRoundThatFailsIsNotTheLast() throws InterruptedException {
        Thread thread = Rounds.begin(threads(), "rounds-test", this::round);

        assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(thread.getName()).isEqualTo("rounds-test");

        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).isFalse();
    }

    private void round() throws InterruptedException {
        switch (rounds.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("The application did not start in time.");
            case 2 -> Thread.sleep(1);
            default -> {
                third.countDown();
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            }
        }
    }

    /** Threads as the container makes them, without the container. */
    private static ManagedThreadFactory threads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(
                ManagedThreadFactory.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> new Thread((Runnable) arguments[0]));
    }
}
