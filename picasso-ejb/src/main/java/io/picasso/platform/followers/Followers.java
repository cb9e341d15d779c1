package io.picasso.platform.followers;

import io.picasso.contract.Delivery;
import io.picasso.contract.Envelope;
import io.picasso.platform.start.StartGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings events to those whom they concern. */
@ApplicationScoped
public class Followers {
    @Inject
    @Any
    private Instance<Follower> followers;

    @Inject
    private StartGate gate;

    /** Handles one message; see {@link Delivery} for what happens when that fails. */
    @Incoming("followers-in")
    @Blocking
    public void take(String message) {
        // Before anything else: to ask a follower is to make it, and making it may wait for enterprise beans that wait
        // for this.
        gate.pass();
        List<Follower> concerned = followers.stream()
                .filter(follower -> follower.concerns(message))
                .toList();
        if (!concerned.isEmpty()) {
            Delivery.take(message, fault -> false, envelope -> follow(concerned, envelope));
        }
    }

    private static void follow(List<Follower> concerned, Envelope envelope) {
        concerned.forEach(follower -> follower.follow(envelope));
    }
}
