package io.picasso.platform.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Tells this node at once, and every node through Kafka, that a view was written. A lost signal costs freshness for a moment
 * and never truth: caches expire and waiting reads look again by themselves.
 */
@ApplicationScoped
public class ProjectedSignal {
    private static final Logger LOG = System.getLogger(ProjectedSignal.class.getName());

    @Inject
    private Event<Projected> listeners;

    @Inject
    @Channel("projected-out")
    @OnOverflow(value = OnOverflow.Strategy.DROP)
    private Emitter<String> everyNode;

    void fire(Projected projected) {
        listeners.fire(projected);
        var sent = everyNode.send(projected.message()).whenComplete((ok, fault) -> {
            if (fault != null) {
                LOG.log(Level.DEBUG, "The other nodes were not told of " + projected.message(), fault);
            }
        });
        LOG.log(Level.TRACE, "{0} {1}", projected, sent);
    }

    /** Passes on what any node projected; hearing one's own signal again is harmless. */
    @Incoming("projected-in")
    @Blocking
    public void hear(String message) {
        listeners.fire(Projected.of(message));
    }
}
