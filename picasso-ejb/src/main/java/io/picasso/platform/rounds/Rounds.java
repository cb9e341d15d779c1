package io.picasso.platform.rounds;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * A thread that does the same again and again until it is stopped. A round that fails is logged and does not end it: the next one
 * comes after a moment.
 */
public final class Rounds implements Runnable {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final Round round;

    private Rounds(Round round) {
        this.round = round;
    }

    /** One round, with the pause before or after it. */
    @FunctionalInterface
    public interface Round {
        /** Goes once; an interruption ends the rounds. */
        void go() throws InterruptedException;
    }

    /**
     * Begins with the first round at once.
     *
     * @return the thread, to be interrupted when the application stops
     */
    public static Thread begin(ManagedThreadFactory factory, String name, Round round) {
        Thread thread = factory.newThread(new Rounds(round));
        thread.setName(name);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                goOn();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() throws InterruptedException {
        try {
            round.go();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, Thread.currentThread().getName() + " goes on after a fault.", fault);
            Thread.sleep(AFTER_A_FAULT);
        }
    }
}
