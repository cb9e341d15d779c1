package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.picasso.it.torture.check.Evidence.Recorded;
import java.util.ArrayList;
import java.util.List;

/** An order as its events tell it, folded without the help of the product. Not thread-safe. */
final class OrderStory {
    private final String id;
    private long version;
    private JsonNode placed = MissingNode.getInstance();
    private String seller = "";
    private String reason = "";
    private boolean lost;
    private final List<String> steps = new ArrayList<>();

    OrderStory(String id) {
        this.id = id;
    }

    void add(Recorded event) {
        version = event.version();
        steps.add(event.what());
        switch (event.what()) {
            case "order.placed" -> placed = event.body();
            case "order.reserved" -> seller = event.body().path("seller").asText();
            case "order.refunded" -> lost = !event.body().path("returned").asBoolean(true);
            case "order.cancelled" -> reason = event.body().path("reason").asText();
            default -> version = event.version();
        }
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String buyer() {
        return placed.path("buyer").asText();
    }

    String seller() {
        return seller;
    }

    String picture() {
        return placed.path("picture").asText();
    }

    long amount() {
        return placed.path("price").path("amount").asLong();
    }

    String currency() {
        return placed.path("price").path("currency").asText();
    }

    String reason() {
        return reason;
    }

    boolean has(String step) {
        return steps.contains(step);
    }

    /** Whether it was ever completed. */
    boolean completed() {
        return has("order.completed");
    }

    boolean cancelled() {
        return has("order.cancelled");
    }

    /** Whether the buyer got the money back: by a refund, or by a dispute that was lost. */
    boolean refunded() {
        return has("order.refunded");
    }

    /** Whether the money went back and the edition could not: the loss is the platform's. */
    boolean lost() {
        return lost;
    }

    boolean paid() {
        return completed() && !refunded();
    }

    /** Whether nothing more is to happen to the purchase. */
    boolean over() {
        return completed() || cancelled();
    }

    String last() {
        return steps.isEmpty() ? "nothing" : steps.getLast();
    }
}
