package io.picasso.devstack;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One server of the stack. A part knows how it is prepared and run and when it is ready; {@link Stack} owns the process.
 */
public interface Part {

    /** The name that {@code status} shows, such as {@code mysql-0}. */
    String name();

    /** Where it answers: a URL where it speaks HTTP, else {@code host:port}. */
    String address();

    /** Every port that it listens on, by what the port is for. */
    Map<String, Integer> ports();

    /** Names of the parts that must be ready before this one is started. */
    default Set<String> waitsFor() {
        return Set.of();
    }

    /** Lays ready what the process needs on disk; does nothing that has been done already. */
    default void prepare() throws IOException, InterruptedException {}

    /** How the process is run. */
    Launch launch() throws IOException;

    /** Whether the process that runs was started from files that have been built anew since, and has to be restarted. */
    default boolean isOutdated() throws IOException {
        return false;
    }

    /**
     * Asks the running process how far it is.
     *
     * @return null when it is ready, else what it waits for, in a few words
     * @throws IOException when it will never be ready; the message is the reason
     */
    @Nullable
    String notReadyBecause() throws IOException;
}
