package io.picasso.platform.projection;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node's projections have taken their place among the consumers. A node that serves before that answers from
 * views that nothing brings up to date yet. A node beyond the number of partitions has its place too, with nothing to do.
 */
@Readiness
@ApplicationScoped
public class ProjectionCheck implements HealthCheck {
    @Inject
    @Identifier("picasso-projection")
    private Membership membership;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("projection")
                .status(membership.joined())
                .build();
    }

    /** Hears from the consumer of the projections when its group has given it a place. */
    @ApplicationScoped
    @Identifier("picasso-projection")
    public static class Membership implements KafkaConsumerRebalanceListener {
        private final AtomicBoolean joined = new AtomicBoolean();

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            joined.set(true);
        }

        boolean joined() {
            return joined.get();
        }
    }
}
