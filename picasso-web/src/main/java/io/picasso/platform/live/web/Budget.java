package io.picasso.platform.live.web;

import java.util.function.LongSupplier;

/** How much somebody may still say: so many words at once, and so many more with each second. Not thread-safe. */
final class Budget {
    private static final double NANOS = 1e9;

    private final int most;
    private final int perSecond;
    private final LongSupplier nanoTime;
    private double left;
    private long last;

    Budget(int most, int perSecond, LongSupplier nanoTime) {
        this.most = most;
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.left = most;
        this.last = nanoTime.getAsLong();
    }

    /** Takes one word; false when there is none left. */
    boolean take() {
        long now = nanoTime.getAsLong();
        left = Math.min(most, left + (now - last) / NANOS * perSecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
