package io.picasso.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A named instant at which a test may end the process as a power cut would, and the switch of the named faults that a test
 * plants to see its own checks catch them.
 *
 * <p>In development the stack names a file in the environment ({@code PICASSO_FAULT_FILE}). When a test has written the name
 * of an instant into it, the process that next reaches that instant removes the file and halts, without any clean-up. Anywhere
 * else the instants cost nothing and do nothing.
 *
 * <p>A planted fault is a bug on purpose: it is there while a file {@code planted} beside that file holds its name, and never
 * outside development.
 */
public final class FaultPoint {
    private static final @Nullable Path ORDERS = orders();
    private static final @Nullable Path PLANTED = ORDERS == null ? null : ORDERS.resolveSibling("planted");
    private static final int AS_AFTER_KILL_9 = 137;

    private FaultPoint() {}

    /** Marks an instant, such as {@code commit.after Sell}. */
    public static void reached(String instant) {
        if (ORDERS != null && Files.exists(ORDERS) && isOrdered(ORDERS, instant)) {
            Runtime.getRuntime().halt(AS_AFTER_KILL_9);
        }
    }

    /** Whether a test has planted this fault, such as {@code release-before-expire}; false outside development. */
    public static boolean planted(String fault) {
        if (PLANTED == null || !Files.exists(PLANTED)) {
            return false;
        }
        try {
            return Files.readString(PLANTED).strip().equals(fault);
        } catch (IOException gone) {
            System.getLogger(FaultPoint.class.getName())
                    .log(System.Logger.Level.DEBUG, "The fault was taken away just now", gone);
            return false;
        }
    }

    /** Only the one who removes the file is meant: of several nodes one ends. */
    private static boolean isOrdered(Path orders, String instant) {
        try {
            return Files.readString(orders).strip().equals(instant) && Files.deleteIfExists(orders);
        } catch (IOException gone) {
            System.getLogger(FaultPoint.class.getName())
                    .log(System.Logger.Level.DEBUG, "Somebody else took the order", gone);
            return false;
        }
    }

    private static @Nullable Path orders() {
        String file = System.getenv("PICASSO_FAULT_FILE");
        return file != null && "development".equals(System.getenv("PICASSO_MODE")) ? Path.of(file) : null;
    }
}
