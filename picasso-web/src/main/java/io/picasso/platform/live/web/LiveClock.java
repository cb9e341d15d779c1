package io.picasso.platform.live.web;

import io.picasso.platform.live.Audience;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/** Keeps time for what has to happen again and again, from the start of the application to its end. */
@ApplicationScoped
@NullUnmarked
public class LiveClock {
    private static final Logger LOG = System.getLogger(LiveClock.class.getName());

    private final List<Future<?>> running = new ArrayList<>();

    @Resource(lookup = "concurrent/picasso-scheduled")
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Viewers viewers;

    @Inject
    private Upkeep upkeep;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        again(Audience.BEAT, viewers::beat);
        again(Upkeep.EVERY, upkeep::look);
    }

    @PreDestroy
    void stop() {
        running.forEach(task -> task.cancel(false));
    }

    /** A task that fails once is tried again at its next turn; the scheduler alone would forget it. */
    private void again(Duration every, Runnable task) {
        running.add(scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException fault) {
                        LOG.log(Level.WARNING, "Open pages could not be looked after", fault);
                    }
                },
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS));
    }
}
