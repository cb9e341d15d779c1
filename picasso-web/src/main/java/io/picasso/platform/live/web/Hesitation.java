package io.picasso.platform.live.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/**
 * What happens when a page comes with a position from the future. It may have it from a node that is some milliseconds ahead of
 * this one; if this node is not there a moment later either, the position is wrong and the page has to read anew.
 */
@ApplicationScoped
@NullUnmarked
public class Hesitation {
    private static final Logger LOG = System.getLogger(Hesitation.class.getName());
    private static final long A_MOMENT_MS = 700;

    @Resource(lookup = "concurrent/picasso-scheduled")
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Connections connections;

    /** Looks again in a moment. */
    void askAgain(Connection connection, Word word) {
        Word onlyWatch = new Word(word.watch(), List.of(), word.since());
        var later = scheduler.schedule(
                () -> {
                    if (!connections.hear(connection, onlyWatch)) {
                        connections.watchAnew(connection, onlyWatch);
                    }
                },
                A_MOMENT_MS,
                TimeUnit.MILLISECONDS);
        LOG.log(Level.TRACE, "{0} is asked again: {1}", connection.visitor(), later);
    }
}
