package io.picasso.platform.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;

/** Holds back the handlers of messages until the application can be used. */
@ApplicationScoped
public class StartGate {
    private final CountDownLatch opened = new CountDownLatch(1);

    void open() {
        opened.countDown();
    }

    /** Blocks until the enterprise beans may be called; a consumer that is stopped before that gets a fault. */
    public void pass() {
        try {
            opened.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the start was over.", stop);
        }
    }
}
