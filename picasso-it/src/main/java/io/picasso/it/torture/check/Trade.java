package io.picasso.it.torture.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What came of all the wishes since the start, for the report: how much there was that could have gone wrong.
 *
 * @param counts in the order in which they are to be read
 */
public record Trade(Map<String, Long> counts) {
    public Trade {
        counts = new LinkedHashMap<>(counts);
    }

    /** Counts the evidence. */
    public static Trade of(Evidence evidence) {
        Stories stories = Stories.of(evidence);
        Collection<OrderStory> orders = stories.orders().values();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("pictures", (long) stories.pictures().size());
        counts.put("pictures with more than one edition", many(stories));
        counts.put("orders placed", (long) orders.size());
        counts.put("orders completed", count(orders, OrderStory::completed));
        counts.put("of these, resales", count(orders, order -> order.completed() && isResale(stories, order)));
        counts.put("of these, refunded", count(orders, OrderStory::refunded));
        for (String reason : List.of("picture-gone", "price-changed", "declined", "given-up", "expired")) {
            counts.put(
                    "cancelled: " + reason,
                    count(orders, order -> order.reason().equals(reason)));
        }
        Evidence.Provider provider = evidence.provider();
        counts.put("authorisations at the provider", (long)
                provider.authorisations().size());
        counts.put("of these, captured", (long) provider.captures().size());
        counts.put("events in all streams", (long) evidence.events().size());
        return new Trade(counts);
    }

    private static long many(Stories stories) {
        return stories.pictures().values().stream()
                .filter(picture -> picture.editions() > 1)
                .count();
    }

    private static boolean isResale(Stories stories, OrderStory order) {
        PictureStory picture = stories.pictures().get(order.picture());
        return picture != null && !picture.creator().equals(order.seller());
    }

    private static long count(Collection<OrderStory> orders, Predicate<OrderStory> which) {
        return orders.stream().filter(which).count();
    }
}
