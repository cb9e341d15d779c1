package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private final MongoCollection<Document> sums = client.getDatabase("test").getCollection("likeTally");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    /** The member says what was counted so far, so that there is nothing to add; and the node that looked before dies. */
    @Test
    void aMemberThatChangesBetweenTheLookAndTheTurnIsCountedAsItIs() {
        liked();
        Tally other = tally(sums);
        Tally dying = tally(aroundTheTurn(
                () -> {
                    says(2, false);
                    assertThat(other.count(GROUP, MEMBER).count()).isZero();
                },
                true));

        assertThatThrownBy(() -> dying.count(GROUP, MEMBER)).isInstanceOf(MortalDocuments.Death.class);

        assertThat(other.sum(GROUP).count()).isZero();
        assertThat(other.count(GROUP, MEMBER)).isEqualTo(other.sum(GROUP));
    }

    @Test
    void itIsNotCountedAsItWasEvenIfNobodyDies() {
        liked();
        Tally other = tally(sums);

        Tally.Sum sum = tally(aroundTheTurn(
                        () -> {
                            says(2, false);
                            assertThat(other.count(GROUP, MEMBER).count()).isZero();
                        },
                        false))
                .count(GROUP, MEMBER);

        assertThat(sum.count()).isZero();
        assertThat(other.sum(GROUP)).isEqualTo(sum);
    }

    @Test
    void aMemberThatBothNodesCountIsCountedOnce() {
        liked();
        Tally other = tally(sums);

        Tally.Sum sum = tally(aroundTheTurn(
                        () -> assertThat(other.count(GROUP, MEMBER).count()).isEqualTo(1), false))
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

    /** The sums of a node that does something else first, once, when it wants to take a turn, and may die of having tried. */
    @SuppressWarnings("unchecked")
    private MongoCollection<Document> aroundTheTurn(Runnable meanwhile, boolean dies) {
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
                        Object answer = method.invoke(sums, arguments);
                        if (first != null && dies) {
                            throw new MortalDocuments.Death();
                        }
                        return answer;
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }
}
