package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.LedgerLine;
import io.picasso.it.torture.check.Evidence.Movement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the provider took and did not give back is the price of each paid order and nothing for any other; our books say the
 * same, and give each party its share.
 */
final class MoneyTaken {
    private static final int PER_CENT = 100;

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

    /** The provider's account received what the provider took; the parties share it out to the cent. */
    private static void books(Stories stories, OrderStory order, long net, Tally tally) {
        List<LedgerLine> lines = stories.books().getOrDefault(order.id(), List.of());
        String about = "books of " + order.id();
        long provider = sum(lines, "provider");
        tally.same(provider, net, about, "what the provider holds by our books");
        if (order.paid()) {
            shares(stories, order, lines, tally);
        } else {
            tally.same(sum(lines, "seller:"), 0L, about, "the seller's share of an unpaid order");
            tally.same(sum(lines, "creator:"), 0L, about, "the creator's share of an unpaid order");
        }
    }

    private static void shares(Stories stories, OrderStory order, List<LedgerLine> lines, Tally tally) {
        String about = "books of " + order.id();
        long shared = -(sum(lines, "seller:") + sum(lines, "creator:") + sum(lines, "platform") + sum(lines, "stripe"));
        tally.same(shared, order.amount(), about, "the sum of all shares");
        String seller = "seller:" + order.seller();
        tally.require(
                lines.stream()
                        .noneMatch(line -> line.account().startsWith("seller:")
                                && !line.account().equals(seller)),
                about,
                "somebody else than the seller " + order.seller() + " was credited");
        PictureStory picture = stories.pictures().get(order.picture());
        if (picture != null) {
            royalty(order, picture, lines, tally);
        }
    }

    private static void royalty(OrderStory order, PictureStory picture, List<LedgerLine> lines, Tally tally) {
        long paid = -sum(lines, "creator:");
        boolean resale = !picture.creator().equals(order.seller());
        long exact = resale ? order.amount() * picture.royaltyPercent() : 0;
        // One minor unit is what rounding may give or take. A build without royalties books none.
        boolean fair = paid == 0 || Math.abs(paid * PER_CENT - exact) < PER_CENT;
        tally.require(fair, "books of " + order.id(), "the creator got " + paid + " of " + order.amount());
    }

    private static long sum(List<LedgerLine> lines, String account) {
        return lines.stream()
                .filter(line -> line.account().startsWith(account))
                .mapToLong(LedgerLine::amount)
                .sum();
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
