package io.picasso.it.torture;

import com.mongodb.client.MongoDatabase;
import io.picasso.it.torture.check.Shards;
import io.picasso.it.torture.check.Witness;
import io.picasso.it.torture.work.City;
import io.picasso.it.torture.work.GivingUp;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Waits until nothing is under way any more: no outbox row, no payment that is due, no order without an end, no view behind its
 * stream. Buyers who have not paid give up meanwhile, for a reservation would last longer than anybody waits here.
 */
final class Stillness {
    private static final long STEP = 400;

    private final Witness witness;
    private final City city;
    private final GivingUp givingUp;

    Stillness(Witness witness, City city, GivingUp givingUp) {
        this.witness = witness;
        this.city = city;
        this.givingUp = givingUp;
    }

    /** How long it took, and what still moves; nothing does when it became quiet in time. */
    record Outcome(Duration took, List<String> restless) {}

    /** Waits for so long at most; what is known never to come to rest is not waited for. */
    Outcome await(Duration most, Set<String> known) throws SQLException, IOException, InterruptedException {
        Instant begin = Instant.now();
        List<String> restless = restless(known);
        while (!restless.isEmpty() && Instant.now().isBefore(begin.plus(most))) {
            Thread.sleep(STEP);
            restless = restless(known);
        }
        return new Outcome(Duration.between(begin, Instant.now()), restless);
    }

    private List<String> restless(Set<String> known) throws SQLException, IOException {
        Shards shards = witness.shards();
        shards.all(
                        "select order_id, buyer from payment where state = 'OPEN'",
                        (shard, row) -> List.of(row.getString(1), row.getString(2)))
                .forEach(open ->
                        city.ofAccount(open.getLast()).ifPresent(buyer -> givingUp.giveUp(buyer, open.getFirst())));
        List<String> restless = new ArrayList<>();
        restless.addAll(
                shards.all("select distinct stream_id from outbox", (shard, row) -> "outbox of " + row.getString(1)));
        restless.addAll(shards.all(
                // What is due in an hour or later is not under way: the end of a seller's time to decide.
                "select order_id, state from payment where next_attempt_at < utc_timestamp(6) + interval 1 hour",
                (shard, row) -> "payment " + row.getString(1) + " is " + row.getString(2)));
        restless.addAll(shards.all(
                "select stream_id from event where stream_id like 'order-%' group by stream_id"
                        + " having sum(name like 'order.completed.%' or name like 'order.cancelled.%') = 0",
                (shard, row) -> row.getString(1) + " has no end"));
        restless.addAll(shards.all(
                "select stream_id from event where stream_id like 'order-%' group by stream_id"
                        + " having sum(name like 'order.refund-approved.%') > 0"
                        + " and sum(name like 'order.refunded.%' or name like 'order.refund-refused.%') = 0",
                (shard, row) -> row.getString(1) + " is being refunded"));
        restless.addAll(uncredited("order.completed.v2", "balance.credited.v1"));
        restless.addAll(uncredited("order.refunded.v1", "balance.debited.v1"));
        restless.removeAll(known);
        if (restless.isEmpty()) {
            restless.addAll(late());
            restless.removeAll(known);
        }
        return restless;
    }

    /** The orders whose money has moved, and the seller's balance does not know yet. */
    private List<String> uncredited(String cause, String effect) throws SQLException, IOException {
        Set<String> done = new HashSet<>(witness.shards()
                .all(
                        "select json_unquote(json_extract(body, '$.order')) from event where name = '" + effect + "'",
                        (shard, row) -> row.getString(1)));
        return witness
                .shards()
                .all(
                        "select substr(stream_id, 7) from event where name = '" + cause + "'",
                        (shard, row) -> row.getString(1))
                .stream()
                .filter(order -> !done.contains(order))
                .map(order -> "no " + effect + " for " + order)
                .toList();
    }

    /** The views that are behind their streams. */
    private List<String> late() throws SQLException, IOException {
        Map<String, Long> shown = new HashMap<>();
        for (String noun : List.of("picture", "order", "balance")) {
            versions(witness.documents(), noun, shown);
        }
        return witness
                .shards()
                .all(
                        "select stream_id, max(version) from event where stream_id like 'picture-%'"
                                + " or stream_id like 'order-%' or stream_id like 'balance-%' group by stream_id",
                        (shard, row) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .filter(stream -> shown.getOrDefault(stream.getKey(), 0L) < stream.getValue())
                .map(stream -> "the view of " + stream.getKey() + " is behind")
                .toList();
    }

    private static void versions(MongoDatabase documents, String noun, Map<String, Long> shown) {
        for (Document view : documents.getCollection(noun).find().projection(new Document("version", 1))) {
            shown.put(
                    noun + "-" + view.getString("_id"),
                    view.get("version", (Number) 0L).longValue());
        }
    }
}
