package io.picasso.platform.projection;

import io.picasso.contract.FaultPoint;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Marks the instant at which Kafka has taken a consumer's offsets, which no line of ours writes: the connector does, some
 * seconds after the messages were handled.
 */
public class OffsetInstant implements ConsumerInterceptor<String, String> {
    @Override
    public ConsumerRecords<String, String> onConsume(ConsumerRecords<String, String> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        FaultPoint.reached("offset.committed");
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        // There is nothing to set.
    }
}
