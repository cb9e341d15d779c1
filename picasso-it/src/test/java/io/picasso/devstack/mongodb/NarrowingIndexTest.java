package io.picasso.devstack.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about the key and more are answered as MongoDB answers them. */
class NarrowingIndexTest {
    private final MongoServer server = new MongoServer(MongoNode.backend(MVStore.open(null)));
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> views = client.getDatabase("test").getCollection("view");

    @BeforeEach
    void fill() {
        for (String id : List.of("a", "b", "c")) {
            views.insertOne(new Document("_id", id).append("version", 1L).append("liked", !id.equals("b")));
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private List<String> ids(Bson filter) {
        return views.find(filter).map(view -> view.getString("_id")).into(new ArrayList<>());
    }

    @Test
    void whatFollowsAVersionIsWrittenOnceOnly() {
        Document first = new Document("_id", "a").append("version", 1L);

        assertThat(views.updateOne(first, Updates.set("version", 2L)).getMatchedCount())
                .isEqualTo(1);
        assertThat(views.updateOne(first, Updates.set("version", 2L)).getMatchedCount())
                .isZero();
        assertThat(ids(new Document("_id", "a").append("version", 2L))).containsExactly("a");
        assertThat(ids(new Document("version", 1L))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void severalConditionsHoldTogether() {
        assertThat(ids(Filters.and(Filters.in("_id", "a", "b", "x"), Filters.eq("liked", true))))
                .containsExactly("a");
        assertThat(ids(Filters.and(Filters.eq("liked", true), Filters.eq("_id", "b"))))
                .isEmpty();
        assertThat(ids(Filters.and(Filters.gt("_id", "a"), Filters.eq("liked", true))))
                .containsExactly("c");
        assertThat(ids(Filters.or(Filters.eq("_id", "a"), Filters.eq("liked", false))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aDocumentThatIsAheadIsNotMadeASecondTime() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Document never = new Document("_id", "a").append("version", 0L);

        assertThatThrownBy(() -> views.updateOne(never, Updates.set("version", 1L), upsert))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(views.updateOne(new Document("_id", "d").append("version", 0L), Updates.set("version", 1L), upsert)
                        .getUpsertedId())
                .isNotNull();
        assertThat(views.countDocuments()).isEqualTo(4);
    }
}
