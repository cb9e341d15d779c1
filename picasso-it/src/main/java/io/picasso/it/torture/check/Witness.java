package io.picasso.it.torture.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.it.torture.check.Evidence.LedgerLine;
import io.picasso.it.torture.check.Evidence.PaymentLine;
import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.check.Evidence.Visit;
import io.picasso.it.torture.work.Deed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bson.Document;

/** Collects the evidence from the shards, the provider, the document store and the object store, past the application. */
public final class Witness implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Kept, because a logger that nobody keeps forgets its level: the driver tells its life story at the level of INFO. */
    private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");

    private final Stack stack;
    private final Shards shards;
    private final MongoClient mongo;
    private final MongoDatabase documents;

    /** A witness of a stack that runs. */
    public Witness(Stack stack) throws IOException {
        DRIVER.setLevel(Level.SEVERE);
        this.stack = stack;
        this.shards = new Shards(stack);
        Map<String, String> settings = stack.settings();
        this.mongo = MongoClients.create(settings.getOrDefault("picasso.mongodb.uri", ""));
        this.documents = mongo.getDatabase(settings.getOrDefault("picasso.mongodb.database", "picasso"));
    }

    /** The shards, for whoever looks at less. */
    public Shards shards() {
        return shards;
    }

    /** The document store, for whoever looks at less. */
    public MongoDatabase documents() {
        return documents;
    }

    /** Everything, together with what only clients know. */
    public Evidence collect(List<Deed> deeds, List<Visit> visits) throws SQLException, IOException {
        return new Evidence(
                events(),
                shards.all("select stream_id from outbox", (shard, row) -> row.getString(1)),
                payments(),
                ledger(),
                provider(),
                new Evidence.Views(
                        byId("picture"),
                        byId("order"),
                        all("picture_history"),
                        byId("balance"),
                        byId("statement_line")),
                objects(),
                visits,
                deeds);
    }

    /** All events. */
    public List<Recorded> events() throws SQLException, IOException {
        return shards.all(
                "select stream_id, version, name, body from event order by stream_id, version",
                (shard, row) -> new Recorded(
                        shard, row.getString(1), row.getLong(2), row.getString(3), parse(row.getString(4))));
    }

    private List<PaymentLine> payments() throws SQLException, IOException {
        return shards.all(
                "select order_id, state, next_attempt_at is not null, picture_id, amount, currency from payment",
                (shard, row) -> new PaymentLine(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)));
    }

    private List<LedgerLine> ledger() throws SQLException, IOException {
        return shards.all(
                "select id, order_id, kind, account, amount, currency from ledger_entry",
                (shard, row) -> new LedgerLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)));
    }

    private Evidence.Provider provider() throws IOException {
        Api api = Api.guest(URI.create(stack.address(Stack.STRIPE)));
        return ProviderBooks.read(api, stack.settings().getOrDefault("picasso.stripe.secret-key", ""));
    }

    private Map<String, JsonNode> byId(String collection) {
        Map<String, JsonNode> views = new HashMap<>();
        all(collection).forEach(view -> views.put(view.path("_id").asText(), view));
        return views;
    }

    private List<JsonNode> all(String collection) {
        List<JsonNode> views = new ArrayList<>();
        for (Document document : documents.getCollection(collection).find()) {
            views.add(JSON.valueToTree(document));
        }
        return views;
    }

    /** What stands in the object store's directory: {@code bucket/key} and size. */
    private Map<String, Long> objects() throws IOException {
        Path files = stack.home().data(Stack.S3).resolve("files");
        Map<String, Long> objects = new HashMap<>();
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                objects.put(files.relativize(file).toString(), Files.size(file));
            }
        }
        return objects;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is not JSON: " + json, e);
        }
    }

    @Override
    public void close() {
        mongo.close();
    }
}
