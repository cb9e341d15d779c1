package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.picasso.accounts.AccountId;
import io.picasso.contract.EventCodec;
import io.picasso.contract.EventNames;
import io.picasso.devstack.client.Person;
import io.picasso.pictures.PictureId;
import io.picasso.reactions.ReactionEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Hundreds of likes of one picture through the broker, many of them twice, and then all of them again into an empty view. */
class LikesIT {
    private static final int REACTIONS = 400;
    private static final int PEOPLE = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Site site = Site.running();
    private final Random chance = new Random(23);

    /** A message and the stream that it belongs to. */
    private record Told(String stream, String json) {}

    @Test
    void likesAreCountedOnceHoweverOftenTheyAreTold() throws Exception {
        Person creator = site.somebody("hot");
        String picture = creator.offer(Site.sample("dotnet-280.png"), "Liked by all", 4_900)
                .required("id")
                .asText();
        Map<String, Long> versions = new HashMap<>();
        List<Told> history = history(picture, versions);
        long expected =
                versions.values().stream().filter(version -> version % 2 == 1).count();

        send(history, 5);
        counts(picture, versions, expected);

        try (MongoClient client = MongoClients.create(site.stack().settings().get("picasso.mongodb.uri"))) {
            forget(client.getDatabase("picasso"), picture);
            send(history, 50);
            counts(picture, versions, expected);
        }
    }

    /** People who like it, think better of it, and like it again; odd versions like it. */
    private List<Told> history(String picture, Map<String, Long> versions) {
        List<Told> history = new ArrayList<>();
        for (int i = 0; i < REACTIONS; i++) {
            AccountId by = new AccountId("crowd-" + chance.nextInt(PEOPLE));
            String stream = "like-" + picture + "." + by.value();
            long version = versions.merge(stream, 1L, Long::sum);
            PictureId liked = new PictureId(picture);
            ReactionEvent event =
                    version % 2 == 1 ? new ReactionEvent.Liked(liked, by) : new ReactionEvent.Unliked(liked, by);
            history.add(new Told(
                    stream,
                    EventCodec.message(
                            stream, version, EventNames.of(event), Instant.now(), EventCodec.body(event), Map.of())));
        }
        return history;
    }

    /** Tells everything in order, and now and then something again that was told before. */
    private void send(List<Told> history, int againOneIn) throws Exception {
        Properties brokers = new Properties();
        brokers.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        brokers.put("linger.ms", "5");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(brokers, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < history.size(); i++) {
                tell(producer, history.get(i));
                if (chance.nextInt(againOneIn) == 0) {
                    tell(producer, history.get(chance.nextInt(i + 1)));
                }
            }
            producer.flush();
        }
    }

    private static void tell(KafkaProducer<String, String> producer, Told told) {
        var sent = producer.send(new ProducerRecord<>("picasso.events", told.stream(), told.json()));
        assertThat(sent).isNotNull();
    }

    /** What a rebuild begins with, for one picture. */
    private static void forget(MongoDatabase views, String picture) {
        views.getCollection("like").deleteMany(Filters.eq("picture", picture));
        views.getCollection("likeTally").deleteOne(Filters.eq("_id", picture));
        views.getCollection("picture")
                .updateOne(
                        Filters.eq("_id", picture),
                        new Document("$set", new Document("likes", 0L))
                                .append("$unset", new Document("likesTurn", "")));
    }

    private void counts(String picture, Map<String, Long> versions, long expected) throws IOException {
        try (MongoClient client = MongoClients.create(site.stack().settings().get("picasso.mongodb.uri"))) {
            MongoDatabase views = client.getDatabase("picasso");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(versions(views, picture)).isEqualTo(versions));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(site.guest()
                                .get("/api/pictures/" + picture)
                                .expect(200)
                                .json()
                                .required("likes")
                                .asLong())
                        .isEqualTo(expected));
    }

    private static Map<String, Long> versions(MongoDatabase views, String picture) {
        Map<String, Long> versions = new HashMap<>();
        views.getCollection("like")
                .find(Filters.eq("picture", picture))
                .forEach(like -> versions.put("like-" + like.getString("_id"), like.getLong("version")));
        return versions;
    }
}
