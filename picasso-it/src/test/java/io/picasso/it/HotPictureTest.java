package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.query.Pictures;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ProjectionGapException;
import io.picasso.platform.projection.ViewStore;
import io.picasso.platform.readmodel.DocumentManagers;
import io.picasso.reactions.ReactionEvent;
import io.picasso.reactions.query.LikeViews;
import io.picasso.reactions.query.ReactionProjection;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The likes of a few hot pictures through the real projection, on several threads as on several nodes: events come twice, one node
 * does again what another one is doing, and the process dies between any two writes. Whatever happens, the pictures say what a
 * plain recount of the events says.
 */
class HotPictureTest {
    private static final int REACTIONS = 20_000;
    private static final int NODES = 4;
    private static final int ONE_IN = 200;
    private static final List<PictureId> PICTURES = List.of(new PictureId("hot"), new PictureId("warm"));
    private static final List<AccountId> PEOPLE = people(400);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final List<Envelope> events = events(new Random(5));

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void theCountsAreThoseOfAPlainRecount() throws Exception {
        hang();
        tellEverything(new Random(6), ONE_IN);

        assertThat(shown()).isEqualTo(recounted());
        assertThat(members()).isEqualTo(recounted());

        drop("like", "likeTally", "picture");
        hang();
        tellEverything(new Random(7), 0);

        assertThat(shown()).as("after a rebuild").isEqualTo(recounted());
    }

    @Test
    void likesThatAreOlderThanTheSumAreInIt() throws Exception {
        hang();
        for (int i = 0; i < 10; i++) {
            database.getCollection("like")
                    .insertOne(new Document("_id", "hot.old" + i)
                            .append("picture", "hot")
                            .append("version", 1L)
                            .append("liked", i < 7));
        }
        Projection projection = projection(new MortalDocuments(database, new Random(0), 0));

        projection.project(envelope("hot.new", 1, new ReactionEvent.Liked(PICTURES.getFirst(), new AccountId("new"))));
        projection.project(
                envelope("hot.old0", 2, new ReactionEvent.Unliked(PICTURES.getFirst(), new AccountId("old0"))));

        assertThat(shown()).containsEntry("hot", 7L);
    }

    /** Each stream is told in order by one node; and now and then something that was told before is told by another one. */
    private void tellEverything(Random chance, int oneIn) throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                int node = i;
                Random own = new Random(chance.nextLong());
                running.add(nodes.submit(() -> {
                    tell(node, own, projection(new MortalDocuments(database, own, oneIn)));
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void tell(int node, Random chance, Projection projection) {
        for (int i = 0; i < events.size(); i++) {
            Envelope event = events.get(i);
            if (Math.floorMod(event.stream().hashCode(), NODES) == node) {
                untilDone(projection, event);
            }
            if (chance.nextInt(20) == 0) {
                again(projection, events.get(chance.nextInt(i + 1)));
            }
        }
    }

    private static void untilDone(Projection projection, Envelope event) {
        while (true) {
            try {
                projection.project(event);
                return;
            } catch (MortalDocuments.Death | ProjectionGapException again) {
                Thread.onSpinWait(); // the event comes again
            }
        }
    }

    /** Somebody else's event may be ahead of what was told so far, which is refused. */
    private static void again(Projection projection, Envelope event) {
        try {
            projection.project(event);
        } catch (MortalDocuments.Death | ProjectionGapException refused) {
            Thread.onSpinWait(); // whoever has this stream tells it
        }
    }

    private void hang() {
        for (PictureId picture : PICTURES) {
            database.getCollection("picture")
                    .insertOne(new Document("_id", picture.value())
                            .append("version", 1L)
                            .append("likes", 0L));
        }
    }

    private void drop(String... collections) {
        for (String collection : collections) {
            database.getCollection(collection).drop();
        }
    }

    private Map<String, Long> shown() {
        Map<String, Long> shown = new HashMap<>();
        database.getCollection("picture")
                .find()
                .forEach(picture -> shown.put(picture.getString("_id"), picture.getLong("likes")));
        return shown;
    }

    private Map<String, Long> members() {
        Map<String, Long> liking = new HashMap<>();
        for (PictureId picture : PICTURES) {
            liking.put(
                    picture.value(),
                    database.getCollection("like")
                            .countDocuments(
                                    Filters.and(Filters.eq("picture", picture.value()), Filters.eq("liked", true))));
        }
        return liking;
    }

    private Map<String, Long> recounted() {
        Map<String, Long> counts = new HashMap<>();
        for (Envelope envelope : events) {
            switch ((ReactionEvent) envelope.event()) {
                case ReactionEvent.Liked like -> counts.merge(like.picture().value(), 1L, Long::sum);
                case ReactionEvent.Unliked unlike ->
                    counts.merge(unlike.picture().value(), -1L, Long::sum);
            }
        }
        return counts;
    }

    private static Projection projection(DocumentManagers documents) {
        ViewStore store = wired(new ViewStore(), Map.of("documents", documents));
        LikeViews likes = wired(new LikeViews(), Map.of("store", store));
        PictureViews pictures = wired(new PictureViews(), Map.of("store", store, "pictures", nothing()));
        return wired(new ReactionProjection(), Map.of("likes", likes, "pictures", pictures, "store", store));
    }

    /** Pictures of which nothing is said but their numbers. */
    private static Pictures nothing() {
        return (Pictures) Proxy.newProxyInstance(
                Pictures.class.getClassLoader(),
                new Class<?>[] {Pictures.class},
                (proxy, method, arguments) -> Optional.empty());
    }

    /** What the container does. */
    private static <T> T wired(T bean, Map<String, Object> fields) {
        try {
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                Field found = bean.getClass().getDeclaredField(field.getKey());
                found.setAccessible(true);
                found.set(bean, field.getValue());
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Envelope> events(Random chance) {
        Map<String, Long> versions = new HashMap<>();
        List<Envelope> events = new ArrayList<>();
        for (int i = 0; i < REACTIONS; i++) {
            PictureId picture = PICTURES.get(chance.nextInt(10) == 0 ? 1 : 0);
            AccountId by = PEOPLE.get(chance.nextInt(PEOPLE.size()));
            String key = picture.value() + "." + by.value();
            long version = versions.merge(key, 1L, Long::sum);
            events.add(envelope(
                    key,
                    version,
                    version % 2 == 1 ? new ReactionEvent.Liked(picture, by) : new ReactionEvent.Unliked(picture, by)));
        }
        return events;
    }

    private static Envelope envelope(String key, long version, ReactionEvent event) {
        return new Envelope(StreamId.of("like", key), version, Instant.EPOCH, event, Map.of());
    }

    private static List<AccountId> people(int count) {
        List<AccountId> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(new AccountId("person-" + i));
        }
        return people;
    }
}
