package io.picasso.it.torture.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Each standing transfer is a completed order with the same parties and price, and each paid order is a standing transfer. */
final class ChainOfOwners {
    private ChainOfOwners() {}

    static void check(Stories stories, Tally tally) {
        Set<String> sold = new HashSet<>();
        for (PictureStory picture : stories.pictures().values()) {
            Map<Integer, String> last = new HashMap<>();
            for (PictureStory.Transfer transfer : picture.transfers()) {
                String about = "picture " + picture.id() + " version " + transfer.version();
                String before = last.getOrDefault(transfer.edition(), picture.creator());
                tally.same(transfer.from(), before, about, "who gives");
                last.put(transfer.edition(), transfer.to());
                if (!transfer.back()) {
                    tally.require(sold.add(transfer.order()), about, "order " + transfer.order() + " sold it twice");
                    order(stories, picture, transfer, tally);
                }
            }
        }
        for (OrderStory order : stories.orders().values()) {
            if (order.completed()) {
                tally.require(
                        sold.contains(order.id()), "order " + order.id(), "completed, and no picture changed hands");
            }
        }
    }

    private static void order(Stories stories, PictureStory picture, PictureStory.Transfer transfer, Tally tally) {
        String about = "order " + transfer.order();
        OrderStory order = stories.orders().get(transfer.order());
        if (order == null) {
            tally.require(false, about, "does not exist and bought " + picture.id());
            return;
        }
        tally.same(transfer.to(), order.buyer(), about, "the new owner");
        tally.same(picture.id(), order.picture(), about, "the picture");
        tally.same(transfer.price().path("amount").asLong(), order.amount(), about, "the price");
        boolean stands = picture.standingSale(order.id()).isPresent();
        tally.require(!stands || order.completed(), about, "owns the picture and is not completed: " + order.last());
    }
}
