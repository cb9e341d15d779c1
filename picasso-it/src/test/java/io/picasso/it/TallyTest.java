package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.picasso.platform.projection.Tally;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes that count the same member, held still at the moments that matter. */
class TallyTest {
    private static final String GROUP = "hot";
    private static final String MEMBER = "hot.ann";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> members = client.getDatabase("test").getCollection("like");
    private final MongoCollection<Document> sums = client.getDatabase("test").getCollection("likeSum");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    /** The other node finds that the member says what was counted so far, and leaves nothing behind that would tell of it. */
    @Test
    void aMemberThatChangesBetweenTheLookAndTheTurnIsCountedAsItIs() {
        liked();
        Tally other = tally(sums);
        AtomicLong seen = new AtomicLong(-1);

        Tally.Sum sum = tally(beforeTheTurn(() -> {
                    says(2, false);
                    seen.set(other.count(GROUP, MEMBER).count());
                }))
                .count(GROUP, MEMBER);

        assertThat(seen).hasValue(0);
        assertThat(sum.count()).isZero();
        assertThat(other.sum(GROUP)).isEqualTo(sum);
    }

    @Test
    void aMemberThatBothNodesCountIsCountedOnce() {
        liked();
        Tally other = tally(sums);

        Tally.Sum sum = tally(beforeTheTurn(
                        () -> assertThat(other.count(GROUP, MEMBER).count()).isEqualTo(1)))
                .count(GROUP, MEMBER);

        assertThat(sum.count()).isEqualTo(1);
    }

    private void liked() {
        members.insertOne(new Document("_id", MEMBER)
                .append("picture", GROUP)
                .append("version", 1L)
                .append("liked", true)
                .append("counted", 0L)
                .append("countedAs", false));
    }

    private void says(long version, boolean liked) {
        members.updateOne(
                Filters.eq("_id", MEMBER),
                Updates.combine(Updates.set("version", version), Updates.set("liked", liked)));
    }

    private Tally tally(MongoCollection<Document> through) {
        return new Tally(members, through, "picture", "liked");
    }

    /** The sums of a node that does something else first, once, when it wants to take a turn. */
    @SuppressWarnings("unchecked")
    private MongoCollection<Document> beforeTheTurn(Runnable meanwhile) {
        AtomicReference<Runnable> once = new AtomicReference<>(meanwhile);
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> {
                    Runnable first = method.getName().equals("updateOne") ? once.getAndSet(null) : null;
                    if (first != null) {
                        first.run();
                    }
                    try {
                        return method.invoke(sums, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }
}
