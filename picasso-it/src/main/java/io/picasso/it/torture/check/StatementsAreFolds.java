package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.picasso.it.torture.check.Evidence.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people are told they earned is what the events of their balances say: each booking a line, each order a sum. */
final class StatementsAreFolds {
    private StatementsAreFolds() {}

    static void check(Stories stories, Tally tally) {
        Evidence.Views views = stories.evidence().views();
        Map<String, List<Recorded>> parts = stories.balances().values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Recorded::key, TreeMap::new, Collectors.toList()));
        parts.forEach((part, events) -> {
            Map<String, Long> sums = new TreeMap<>();
            for (Recorded event : events) {
                JsonNode amount = event.body().path("amount");
                sums.merge(amount.path("currency").asText(), signed(event), Long::sum);
                line(event, views, tally);
            }
            part(part, events.size(), sums, views.balances().getOrDefault(part, MissingNode.getInstance()), tally);
        });
        int bookings = parts.values().stream().mapToInt(List::size).sum();
        tally.same(views.bookings().size(), bookings, "statements", "the number of their lines");
    }

    private static long signed(Recorded event) {
        long amount = event.body().path("amount").path("amount").asLong();
        return event.what().equals("balance.credited") ? amount : -amount;
    }

    private static void line(Recorded event, Evidence.Views views, Tally tally) {
        String position = event.key() + "@" + event.version();
        JsonNode line = views.bookings().getOrDefault(position, MissingNode.getInstance());
        String about = "statement line " + position;
        tally.same(line.path("order").asText(), event.body().path("order").asText(), about, "the order");
        tally.same(line.path("amount").asLong(), signed(event), about, "the amount");
    }

    private static void part(String part, int events, Map<String, Long> sums, JsonNode view, Tally tally) {
        String about = "view of balance " + part;
        List<String> wanted = sums.entrySet().stream()
                .map(sum -> sum.getValue() + " " + sum.getKey())
                .toList();
        List<String> found =
                view.path("sums").valueStream().map(JsonNode::asText).toList();
        tally.same(view.path("version").asInt(), events, about, "version");
        tally.same(found, wanted, about, "the sums");
    }
}
