package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.contract.Event;
import io.picasso.contract.EventCodec;
import io.picasso.contract.EventNames;
import io.picasso.contract.Money;
import io.picasso.devstack.client.Person;
import io.picasso.pictures.PictureEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The projection is given what a broken world may give it: the same event twice, one from the future, and nonsense. */
class ProjectionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();

    @Test
    void anEventThatComesTwiceTakesEffectOnce() throws Exception {
        Person creator = site.somebody("creator");
        String id = creator.offer(Site.sample("dotnet-280.png"), "Told twice", 4_900)
                .required("id")
                .asText();
        String path = "/api/pictures/" + id;
        creator.api()
                .patch(path, 1, Map.of("price", Map.of("amount", 5_000, "currency", "USD")))
                .expect(200);
        creator.api()
                .patch(path, 2, Map.of("price", Map.of("amount", 6_000, "currency", "USD")))
                .expect(200);

        send(id, 2, new PictureEvent.Priced(new Money(5_000, "USD")));
        creator.api().patch(path, 3, Map.of("title", "Told after it")).expect(200);

        JsonNode view = site.guest().get(path + "?minVersion=4").expect(200).json();
        assertThat(view.required("version").asLong()).isEqualTo(4);
        assertThat(view.required("price").required("amount").asLong()).isEqualTo(6_000);
        assertThat(site.guest().get(path + "/history").expect(200).json().required("items"))
                .hasSize(3);
    }

    @Test
    void anEventAfterAGapAndNonsenseAreDeadLettersAndTheStreamGoesOn() throws Exception {
        Person creator = site.somebody("creator");
        String id = creator.offer(Site.sample("dotnet-280.png"), "Told from the future", 4_900)
                .required("id")
                .asText();
        String path = "/api/pictures/" + id;

        send(id, 9, new PictureEvent.Priced(new Money(9_000, "USD")));
        String nonsense = "nonsense about " + id;
        send("picture-" + id, nonsense);
        creator.api().patch(path, 1, Map.of("title", "Told in order")).expect(200);

        JsonNode view = site.guest().get(path + "?minVersion=2").expect(200).json();
        assertThat(view.required("title").asText()).isEqualTo("Told in order");
        assertThat(view.required("price").required("amount").asLong()).isEqualTo(4_900);
        List<String> dead = deadLettersAbout(id);
        assertThat(dead).anyMatch(message -> message.contains("\"version\":9"));
        assertThat(dead).contains(nonsense);
    }

    private void send(String picture, long version, Event event) throws Exception {
        String stream = "picture-" + picture;
        send(
                stream,
                EventCodec.message(
                        stream, version, EventNames.of(event), Instant.now(), EventCodec.body(event), Map.of()));
    }

    private void send(String key, String message) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(brokers(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("picasso.events", key, message)).get(30, TimeUnit.SECONDS);
        }
    }

    /** Waits until two letters about the picture came from the projection. */
    private List<String> deadLettersAbout(String picture) throws Exception {
        Properties config = brokers();
        config.put("group.id", "test-" + UUID.randomUUID());
        config.put("auto.offset.reset", "earliest");
        List<String> letters = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("picasso.dead-letters"));
            Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(letter -> {
                    if (letter.value().contains(picture)) {
                        letters.add(letter.value());
                    }
                });
                return letters.stream().distinct().count() >= 2;
            });
        }
        return letters;
    }

    private Properties brokers() throws Exception {
        Properties config = new Properties();
        config.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        return config;
    }
}
