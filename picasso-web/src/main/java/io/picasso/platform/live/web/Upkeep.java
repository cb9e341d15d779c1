package io.picasso.platform.live.web;

import io.picasso.platform.identity.Identities;
import io.picasso.platform.live.LiveLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Looks after the open pages: whether the other side still lives, whether the person is still signed in, and that each knows
 * where it stands even if nothing is told on its topics.
 */
@ApplicationScoped
public class Upkeep {
    static final Duration EVERY = Duration.ofSeconds(20);
    private static final long SILENT_NANOS = EVERY.multipliedBy(3).toNanos();
    private static final Logger LOG = System.getLogger(Upkeep.class.getName());

    @Inject
    private Connections connections;

    @Inject
    private LiveLine line;

    @Inject
    private Identities identities;

    /** Looks at every page once. */
    void look() {
        String position = Frames.position(line.position());
        for (Connection connection : connections.all()) {
            if (connection.silence() > SILENT_NANOS) {
                connection.end(Goodbye.SILENT);
            } else if (!stands(connection.visitor())) {
                connection.end(Goodbye.SIGNED_OUT);
            } else {
                connection.offer(position);
                connection.ping();
            }
        }
    }

    private boolean stands(Visitor visitor) {
        try {
            return visitor.account() == null || identities.of(visitor.token()).isPresent();
        } catch (RuntimeException storeIsAway) {
            LOG.log(Level.DEBUG, "Nobody could be asked whether " + visitor + " is still signed in", storeIsAway);
            return true;
        }
    }
}
