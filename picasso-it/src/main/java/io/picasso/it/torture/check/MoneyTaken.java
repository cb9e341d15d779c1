package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.Movement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the provider took and did not give back is the price of each paid order and nothing for any other; our books say the
 * same, and give each party its share.
 */
final class MoneyTaken {
    private MoneyTaken() {}

    static void check(Stories stories, Tally tally) {
        Map<String, Long> captured = Stories.sums(stories.evidence().provider().captures());
        Map<String, Long> refunded = Stories.sums(stories.evidence().provider().refunds());
        Set<String> all = new LinkedHashSet<>(stories.orders().keySet());
        all.addAll(captured.keySet());
        all.addAll(refunded.keySet());
        Map<String, Long> taken = new HashMap<>();
        Map<String, Long> owed = new HashMap<>();
        for (String id : all) {
            long net = captured.getOrDefault(id, 0L) - refunded.getOrDefault(id, 0L);
            OrderStory order = stories.orders().get(id);
            if (order == null) {
                tally.require(net == 0, "order " + id, "the provider took " + net + " and there is no such order");
                continue;
            }
            long price = order.paid() ? order.amount() : 0;
            tally.same(net, price, "order " + id + " (" + order.last() + ")", "what the provider took");
            add(taken, order, net);
            add(owed, order, price);
            books(stories, order, net, tally);
        }
        owed.forEach((buyer, sum) -> tally.same(taken.getOrDefault(buyer, 0L), sum, buyer, "what the buyer paid"));
        currencies(stories, tally);
    }

    private static void add(Map<String, Long> sums, OrderStory order, long amount) {
        sums.merge("buyer " + order.buyer() + " in " + order.currency(), amount, Long::sum);
    }

    private static void books(Stories stories, OrderStory order, long net, Tally tally) {
        Books books = new Books(stories, order);
        books.provider(net, tally);
        if (order.paid()) {
            books.shares(tally);
        } else {
            books.nobodyEarned(tally);
        }
        books.balances(tally);
    }

    private static void currencies(Stories stories, Tally tally) {
        for (Movement capture : stories.evidence().provider().captures()) {
            OrderStory order = stories.orders().get(capture.order());
            if (order != null) {
                String currency = capture.currency().toUpperCase(Locale.ROOT);
                tally.same(currency, order.currency(), "order " + capture.order(), "the currency");
            }
        }
    }
}
