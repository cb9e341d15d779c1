package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.Movement;
import io.picasso.it.torture.check.Evidence.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A standing sale is paid, money that was taken is a standing sale or was given back, no money stays on hold, and nobody can
 * pay for an order that is over or at two places at once.
 */
final class PaidIsOwned {
    private PaidIsOwned() {}

    static void check(Stories stories, Tally tally) {
        Evidence.Provider provider = stories.evidence().provider();
        Map<String, Long> captured = Stories.sums(provider.captures());
        Map<String, Long> refunded = Stories.sums(provider.refunds());
        Set<String> owned = new HashSet<>();
        for (PictureStory picture : stories.pictures().values()) {
            for (PictureStory.Transfer transfer : picture.transfers()) {
                picture.standingSale(transfer.order()).ifPresent(sale -> owned.add(sale.order()));
            }
        }
        for (String order : owned) {
            long net = captured.getOrDefault(order, 0L) - refunded.getOrDefault(order, 0L);
            OrderStory story = stories.orders().get(order);
            boolean forgiven = story != null && story.lost();
            tally.require(net > 0 || forgiven, "order " + order, "has the picture and paid " + net);
        }
        captured.forEach((order, sum) -> tally.require(
                owned.contains(order) || refunded.getOrDefault(order, 0L) >= sum,
                "order " + order,
                "paid " + sum + " and has neither the picture nor the money"));
        holds(provider, tally);
        pages(stories, tally);
    }

    private static void holds(Evidence.Provider provider, Tally tally) {
        Set<String> settled = new HashSet<>();
        provider.captures().forEach(capture -> settled.add(capture.intent()));
        provider.voids().forEach(release -> settled.add(release.intent()));
        for (Movement hold : provider.authorisations()) {
            tally.require(
                    settled.contains(hold.intent()), "order " + hold.order(), hold.amount() + " are held for good");
        }
        Stories.counts(provider.captures())
                .forEach((order, times) -> tally.same(times, 1L, "order " + order, "how often money was taken"));
    }

    private static void pages(Stories stories, Tally tally) {
        Map<String, Integer> pages = new HashMap<>();
        for (Page page : stories.evidence().provider().pages()) {
            pages.merge(page.order(), 1, Integer::sum);
            OrderStory order = stories.orders().get(page.order());
            boolean payable = page.status().equals("open");
            tally.require(
                    !payable || order != null && !order.over(),
                    "order " + page.order(),
                    "is over and can still be paid on " + page.id());
        }
        pages.forEach((order, count) -> tally.same(count, 1, "order " + order, "the number of payment pages"));
    }
}
