package io.picasso.it.torture.work;

/** Waiting between two looks. */
public final class Pause {
    private Pause() {}

    /** Waits; an interruption ends the wait as a fault. */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }
}
