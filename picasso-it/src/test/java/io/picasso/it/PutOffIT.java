package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.contract.EventCodec;
import io.picasso.contract.StreamId;
import io.picasso.devstack.client.Person;
import io.picasso.platform.sharding.ShardMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A step of a purchase that failed and was put off is taken again, in spite of nonsense before it. */
class PutOffIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "picasso.put-off";

    private final Site site = Site.running();

    private record Row(long version, String name, Instant at, String body) {}

    @Test
    void aPictureThatWasNotReleasedIsReleasedLater() throws Exception {
        Person creator = site.somebody("creator");
        Person buyer = site.somebody("buyer");
        JsonNode picture = creator.offer(Site.sample("dotnet-280.png"), "Kept by mistake", 4_900);
        String order = buyer.order(picture).required("id").asText();
        buyer.await(order, PATIENCE, "RESERVED");
        buyer.api().delete("/api/orders/" + order).expect(202);
        buyer.await(order, PATIENCE, "CANCELLED");
        StreamId pictureStream = StreamId.of("picture", picture.required("id").asText());
        Row released = await(pictureStream, "picture.released.v1");

        forget(pictureStream, released);
        assertThat(find(pictureStream, "picture.released.v1")).isEmpty();
        StreamId orderStream = StreamId.of("order", order);
        Row cancelled = await(orderStream, "order.cancelled.v1");
        putOff("nonsense", "nonsense");
        putOff(
                orderStream.value(),
                EventCodec.message(
                        orderStream.value(),
                        cancelled.version(),
                        cancelled.name(),
                        cancelled.at(),
                        cancelled.body(),
                        Map.of()));

        assertThat(await(pictureStream, "picture.released.v1").version()).isEqualTo(released.version());
    }

    private Row await(StreamId stream, String name) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> find(stream, name), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Row> find(StreamId stream, String name) throws Exception {
        try (Connection shard = site.shard(ShardMap.of(stream));
                PreparedStatement select = shard.prepareStatement(
                        "select version, at, body from event where stream_id = ? and name = ?")) {
            select.setString(1, stream.value());
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(row(rows, name)) : Optional.empty();
            }
        }
    }

    private static Row row(ResultSet rows, String name) throws SQLException {
        Instant at = rows.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Row(rows.getLong("version"), name, at, rows.getString("body"));
    }

    /** As if the step had never been taken. */
    private void forget(StreamId stream, Row row) throws Exception {
        try (Connection shard = site.shard(ShardMap.of(stream));
                PreparedStatement delete =
                        shard.prepareStatement("delete from event where stream_id = ? and version = ?")) {
            delete.setString(1, stream.value());
            delete.setLong(2, row.version());
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }

    private void putOff(String key, String message) throws Exception {
        Properties config = new Properties();
        config.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        long longAgo = Instant.now().minus(PATIENCE).toEpochMilli();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, null, longAgo, key, message))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
