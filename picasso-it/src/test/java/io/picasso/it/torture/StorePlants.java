package io.picasso.it.torture;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.picasso.devstack.Stack;
import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.check.Invariant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** Faults planted past the application: in the tables, the documents, the objects and the provider's books. */
final class StorePlants {
    private StorePlants() {}

    static Stream<Plant> all() {
        return Stream.of(
                new Plant("unique key dropped, a position taken twice", Invariant.NOTHING_LOST, false, yard -> {
                    Recorded event = yard.last("order.completed");
                    onShard(yard, event.shard(), "alter table event drop index event_position");
                    onShard(
                            yard,
                            event.shard(),
                            "insert into event (stream_id, version, name, at, body)"
                                    + " select stream_id, version, name, '2000-01-01', body from event where "
                                    + at(event));
                    return () -> {
                        onShard(yard, event.shard(), "delete from event where at = '2000-01-01'");
                        onShard(
                                yard,
                                event.shard(),
                                "alter table event add unique key event_position (stream_id, version)");
                    };
                }),
                new Plant("a gap in a stream", Invariant.NOTHING_LOST, false, yard -> {
                    Recorded event = yard.last("order.completed");
                    String moved = " where stream_id = '" + event.stream() + "' and version = ";
                    onShard(yard, event.shard(), "update event set version = 1000" + moved + event.version());
                    return () -> onShard(
                            yard, event.shard(), "update event set version = " + event.version() + moved + 1_000);
                }),
                new Plant("an event whose outbox row was lost", Invariant.VIEWS_ARE_FOLDS, false, yard -> {
                    Recorded event = yard.last("picture.sold");
                    onShard(
                            yard,
                            event.shard(),
                            "insert into event (stream_id, version, name, at, body)"
                                    + " select stream_id, max(version) + 1, 'picture.unlisted.v1', '2000-01-01', '{}'"
                                    + " from event where stream_id = '" + event.stream() + "' group by stream_id");
                    return () -> onShard(yard, event.shard(), "delete from event where at = '2000-01-01'");
                }),
                new Plant("a line of the books deleted", Invariant.BOOKS_BALANCE, false, yard -> {
                    String line = "id = '" + yard.last("order.completed").key() + ".sale.0'";
                    yard.shards().change("create table planted as select * from ledger_entry where " + line);
                    yard.shards().change("delete from ledger_entry where " + line);
                    return () -> {
                        yard.shards().change("insert into ledger_entry select * from planted");
                        yard.shards().change("drop table planted");
                    };
                }),
                new Plant("a sale booked twice", Invariant.MONEY_TAKEN, false, yard -> {
                    String order = yard.last("order.completed").key();
                    yard.shards()
                            .change("insert into ledger_entry (id, order_id, kind, account, amount, currency, at)"
                                    + " select concat(id, '.again'), order_id, kind, account, amount, currency, at"
                                    + " from ledger_entry where order_id = '" + order + "'");
                    return () -> yard.shards().change("delete from ledger_entry where id like '%.again'");
                }),
                new Plant("another owner in a view", Invariant.VIEWS_ARE_FOLDS, false, yard -> {
                    MongoCollection<Document> views =
                            yard.torment().witness().documents().getCollection("picture");
                    String id = yard.last("picture.sold").key();
                    Document view = views.find(Filters.eq("_id", id)).first();
                    views.updateOne(
                            Filters.eq("_id", id),
                            Updates.combine(
                                    Updates.set("owner", "somebody-else"),
                                    Updates.set("owners", List.of("somebody-else"))));
                    return () -> views.replaceOne(Filters.eq("_id", id), view);
                }),
                new Plant("an order's view deleted", Invariant.VIEWS_ARE_FOLDS, false, yard -> {
                    MongoCollection<Document> views =
                            yard.torment().witness().documents().getCollection("order");
                    Document view = views.findOneAndDelete(
                            Filters.eq("_id", yard.last("order.completed").key()));
                    return () -> views.insertOne(view);
                }),
                new Plant("an original deleted", Invariant.FILES_ARE_THERE, false, yard -> {
                    String key = yard.last("picture.sold").key();
                    Recorded published = yard.torment().witness().events().stream()
                            .filter(event ->
                                    event.key().equals(key) && event.what().equals("picture.published"))
                            .findFirst()
                            .orElseThrow();
                    Path file = yard.stack()
                            .home()
                            .data(Stack.S3)
                            .resolve("files/picasso-originals")
                            .resolve(published
                                    .body()
                                    .path("files")
                                    .path("originalKey")
                                    .asText());
                    Path aside = Files.move(
                            file,
                            Files.createTempFile("original", ""),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    return () -> Files.move(aside, file);
                }),
                new Plant("the provider paid back behind our back", Invariant.MONEY_TAKEN, true, yard -> {
                    yard.provider().post("/_switches", java.util.Map.of("webhooks", java.util.Map.of("mode", "never")));
                    String intent = yard.last("order.authorised")
                            .body()
                            .path("paymentIntent")
                            .asText();
                    Form.post(yard.provider(), "/v1/refunds", "payment_intent=" + intent)
                            .expect(200);
                    return () -> yard.provider().delete("/_switches");
                }));
    }

    private static String at(Recorded event) {
        return "stream_id = '" + event.stream() + "' and version = " + event.version();
    }

    private static void onShard(Yard yard, int shard, String... statements) throws Exception {
        try (Connection connection = yard.shards().open(shard);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.executeUpdate(sql);
            }
        }
    }
}
