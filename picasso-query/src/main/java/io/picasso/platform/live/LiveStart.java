package io.picasso.platform.live;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Says from where on a node hears the kept topic: some minutes back when it starts, so that a page can go on here that lost its
 * line elsewhere; and after a break with the broker where it stood.
 */
@ApplicationScoped
@Identifier("picasso-live")
public class LiveStart implements KafkaConsumerRebalanceListener {
    private static final Duration READ_BACK = Duration.ofMinutes(5);

    @Inject
    private LiveLine line;

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            long end = Objects.requireNonNull(
                    consumer.endOffsets(partitions).get(partition), "the broker knows the end of " + partition);
            long wanted = line.goesOnAt().orElseGet(() -> back(consumer, partition, end));
            long kept = Objects.requireNonNull(
                    consumer.beginningOffsets(partitions).get(partition), "the broker knows the beginning");
            long offset = Math.clamp(wanted, kept, Math.max(kept, end));
            consumer.seek(partition, offset);
            line.begin(offset, end);
        }
    }

    private static long back(Consumer<?, ?> consumer, TopicPartition partition, long end) {
        long since = System.currentTimeMillis() - READ_BACK.toMillis();
        OffsetAndTimestamp first =
                consumer.offsetsForTimes(Map.of(partition, since)).get(partition);
        return first == null ? end : first.offset();
    }
}
