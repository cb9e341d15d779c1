package io.picasso.accounts.command;

import java.time.Duration;

/**
 * Lets an answer come at the end of a step of time, however long the work took within it, so that whoever asks cannot tell by the
 * time what there was to do. The work may take as long as it likes; it then ends with the step that it is in.
 */
final class EvenPace {
    /** Several times what a letter costs on a quiet machine, so that nearly all of them end with the first step. */
    static final Duration STEP = Duration.ofMillis(60);

    private EvenPace() {}

    /** Does the work, and returns, or throws what it threw, when the step is over. */
    static void run(Runnable work) {
        long began = System.nanoTime();
        try {
            work.run();
        } finally {
            pause(rest(System.nanoTime() - began));
        }
    }

    /** What is left of a step after so many nanoseconds. */
    static Duration rest(long nanoseconds) {
        long step = STEP.toNanos();
        return Duration.ofNanos(step - nanoseconds % step);
    }

    private static void pause(Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
