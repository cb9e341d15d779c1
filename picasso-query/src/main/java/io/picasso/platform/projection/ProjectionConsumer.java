package io.picasso.platform.projection;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.picasso.contract.Delivery;
import io.picasso.contract.Envelope;
import io.picasso.contract.FaultPoint;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveFeed;
import io.picasso.platform.live.LiveMessage;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes every event from Kafka, in the order of its stream, to the projection that reads it. */
@ApplicationScoped
public class ProjectionConsumer {
    private static final Logger LOG = System.getLogger(ProjectionConsumer.class.getName());

    @Inject
    @Any
    private Instance<Projection> projections;

    @Inject
    @Any
    private Instance<Announcer> announcers;

    @Inject
    private LiveFeed live;

    @Inject
    private ProjectedSignal signal;

    @Inject
    private ViewStore store;

    private volatile boolean indexed;

    /**
     * Handles one message; see {@link Delivery} for what happens when that fails. The message is done with when the broker has
     * also taken what open pages are told of it; the next one does not wait for that.
     */
    @Incoming("projection-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    @Blocking
    public CompletionStage<Void> take(Message<String> message) {
        List<LiveMessage> told = new ArrayList<>();
        try {
            Delivery.take(message.getPayload(), ProjectionConsumer::isOutage, envelope -> {
                project(envelope);
                told.addAll(announcements(envelope));
            });
        } catch (RuntimeException fault) {
            return message.nack(fault);
        }
        var sent = live.publish(told).thenCompose(taken -> message.ack());
        LOG.log(Level.TRACE, "{0}", sent);
        return CompletableFuture.completedStage(null);
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

    private List<LiveMessage> announcements(Envelope envelope) {
        return announcers.stream()
                .filter(announcer -> announcer.noun().equals(envelope.stream().noun()))
                .flatMap(announcer -> announcer.announce(envelope).stream())
                .toList();
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
