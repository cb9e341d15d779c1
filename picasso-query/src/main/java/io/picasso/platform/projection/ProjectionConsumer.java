package io.picasso.platform.projection;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.picasso.contract.Delivery;
import io.picasso.contract.Envelope;
import io.picasso.contract.FaultPoint;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes every event from Kafka, in the order of its stream, to the projection that reads it. */
@ApplicationScoped
public class ProjectionConsumer {
    @Inject
    @Any
    private Instance<Projection> projections;

    @Inject
    private ProjectedSignal signal;

    @Inject
    private ViewStore store;

    private volatile boolean indexed;

    /** Handles one message; see {@link Delivery} for what happens when that fails. */
    @Incoming("projection-in")
    @Blocking
    public void take(String message) {
        Delivery.take(message, ProjectionConsumer::isOutage, this::project);
    }

    private void project(Envelope envelope) {
        ensureIndexes();
        FaultPoint.reached("view.before");
        for (Projection projection : projections) {
            if (projection.noun().equals(envelope.stream().noun())) {
                projection.project(envelope);
            }
        }
        FaultPoint.reached("view.written");
        signal.fire(new Projected(envelope.stream().value(), envelope.version()));
    }

    /** Before the first event and not at the start, when the document store may still be on its way. */
    private void ensureIndexes() {
        if (!indexed) {
            projections.forEach(projection -> store.ensure(projection.indexes()));
            indexed = true;
        }
    }

    /** The document store is down: the driver could not reach it, or lost it in the middle. */
    static boolean isOutage(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoTimeoutException || cause instanceof MongoSocketException) {
                return true;
            }
        }
        return false;
    }
}
