package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents say what the events say, up to the last version. */
final class ViewsAreFolds {
    private ViewsAreFolds() {}

    static void check(Stories stories, Tally tally) {
        Evidence.Views views = stories.evidence().views();
        for (PictureStory picture : stories.pictures().values()) {
            picture(picture, views.pictures().get(picture.id()), tally);
        }
        for (OrderStory order : stories.orders().values()) {
            order(order, views.orders().get(order.id()), tally);
        }
        history(stories, tally);
        StatementsAreFolds.check(stories, tally);
    }

    private static void picture(PictureStory story, @org.jspecify.annotations.Nullable JsonNode view, Tally tally) {
        String about = "view of picture " + story.id();
        if (view == null) {
            tally.require(false, about, "is missing");
            return;
        }
        tally.same(view.path("version").asLong(), story.version(), about, "version");
        tally.same(view.path("title").asText(), story.title(), about, "title");
        tally.same(view.path("visible").asBoolean(), story.visible(), about, "visible");
        tally.same(view.path("timesSold").asInt(), story.timesSold(), about, "timesSold");
        tally.same(view.path("forSale").asBoolean(), story.forSale(), about, "forSale");
        tally.same(view.path("amount").asLong(), story.amount(), about, "amount");
        if (story.editions() == 1) {
            tally.same(view.path("owner").asText(), story.owners().getOrDefault(1, ""), about, "owner");
        }
        List<String> owners = new ArrayList<>();
        view.path("owners").forEach(owner -> owners.add(owner.asText()));
        boolean same = story.owners().values().stream()
                .distinct()
                .sorted()
                .toList()
                .equals(owners.stream().distinct().sorted().toList());
        tally.require(
                same,
                about,
                "owners are " + owners + " and have to be " + story.owners().values());
    }

    private static void order(OrderStory story, @org.jspecify.annotations.Nullable JsonNode view, Tally tally) {
        String about = "view of order " + story.id();
        if (view == null) {
            tally.require(false, about, "is missing");
            return;
        }
        tally.same(view.path("version").asLong(), story.version(), about, "version");
        tally.same(view.path("buyer").asText(), story.buyer(), about, "buyer");
        tally.same(view.path("picture").asText(), story.picture(), about, "picture");
        tally.same(view.path("amount").asLong(), story.amount(), about, "amount");
        String state = view.path("state").asText();
        tally.same(state.equals("CANCELLED"), story.cancelled(), about, "being cancelled");
        tally.same(state.equals("REFUNDED"), story.refunded(), about, "being refunded");
        tally.same(state.equals("COMPLETED") || state.equals("REFUNDED"), story.completed(), about, "being completed");
        tally.require(
                !story.cancelled() || view.path("reason").asText().equals(story.reason()), about, "another reason");
    }

    /** The lines of history that tell of owners: as many as there were transfers, with the same people. */
    private static void history(Stories stories, Tally tally) {
        Map<String, JsonNode> lines = new HashMap<>();
        stories.evidence()
                .views()
                .history()
                .forEach(line -> lines.put(
                        line.path("picture").asText() + "@"
                                + line.path("version").asLong(),
                        line));
        for (PictureStory picture : stories.pictures().values()) {
            for (PictureStory.Transfer transfer : picture.transfers()) {
                String position = picture.id() + "@" + transfer.version();
                JsonNode line = lines.get(position);
                boolean told = line != null && line.path("buyer").asText().equals(transfer.to());
                tally.require(told, "history of " + position, "does not tell of its new owner " + transfer.to());
            }
        }
    }
}
