package io.picasso.devstack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options of the Java processes for this run only, from outside; they come last, so that they win. */
public final class JvmOptions {
    private JvmOptions() {}

    /**
     * For the application server, from the environment variable PICASSO_JVM_OPTIONS or the system property
     * picasso.jvm-options: {@code -agentlib:jdwp=...} lets a debugger in, {@code -XX:TieredStopAtLevel=4} the optimising
     * compiler.
     */
    public static List<String> ofServer() {
        return split(System.getProperty("picasso.jvm-options", System.getenv("PICASSO_JVM_OPTIONS")));
    }

    /** For every other part, from the environment variable PICASSO_PARTS_JVM_OPTIONS. */
    public static List<String> ofParts() {
        return split(System.getenv("PICASSO_PARTS_JVM_OPTIONS"));
    }

    private static List<String> split(@Nullable String given) {
        return given == null || given.isBlank()
                ? List.of()
                : List.of(given.strip().split("\\s+"));
    }
}
