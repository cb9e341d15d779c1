package io.picasso.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A named instant at which a test may end the process as a power cut would.
 *
 * <p>In development the stack names a file in the environment ({@code PICASSO_FAULT_FILE}). When a test has written the name
 * of an instant into it, the process that next reaches that instant removes the file and halts, without any clean-up. Anywhere
 * else the instants cost nothing and do nothing.
 */
public final class FaultPoint {
    private static final @Nullable Path ORDERS = orders();
    private static final int AS_AFTER_KILL_9 = 137;

    private FaultPoint() {}

    /** Marks an instant, such as {@code commit.after Sell}. */
    public static void reached(String instant) {
        if (ORDERS != null && Files.exists(ORDERS) && isOrdered(ORDERS, instant)) {
            Runtime.getRuntime().halt(AS_AFTER_KILL_9);
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
