package io.picasso.orders.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import io.picasso.orders.query.OrderView;
import io.picasso.platform.pages.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an order's state is called and what it means for the buyer, for pages and for the scripts on them. */
final class OrderTexts {
    private static final List<String> STATES =
            List.of("placed", "reserved", "authorised", "completed", "cancelled", "refunded");
    private static final List<String> SITUATIONS = List.of(
            "placed",
            "reserved",
            "checking",
            "authorised",
            "completed",
            "refunded",
            "cancelled.picture-gone",
            "cancelled.price-changed",
            "cancelled.declined",
            "cancelled.expired",
            "cancelled.given-up");

    private OrderTexts() {}

    /** The state in a word or two. */
    static String state(String state) {
        return Texts.of("order.state." + state.toLowerCase(Locale.ROOT));
    }

    /** How a list marks the state: live, ok or off. */
    static String kind(String state) {
        return switch (state) {
            case "COMPLETED" -> "ok";
            case "CANCELLED", "REFUNDED" -> "off";
            default -> "live";
        };
    }

    /** The state, and why it was cancelled if it was: the middle of the names of two texts. */
    static String situation(OrderView view) {
        String state = view.state().toLowerCase(Locale.ROOT);
        String reason = view.reason();
        return reason == null || !state.equals("cancelled") ? state : state + "." + reason;
    }

    /** The texts of a list of orders, as JSON. */
    static String ofList() {
        Map<String, String> texts = new LinkedHashMap<>();
        STATES.forEach(state -> texts.put(state, Texts.of("order.state." + state)));
        return json(texts);
    }

    /** The texts of the page of one order, as JSON; their places stay open. */
    static String ofPage(String title) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("busy", Texts.of("order.busy"));
        texts.put("tooLate", Texts.of("order.too-late"));
        for (String situation : SITUATIONS) {
            texts.put(situation + ".headline", Texts.of("order." + situation + ".headline"));
            texts.put(situation + ".say", Texts.of("order." + situation + ".say"));
        }
        return json(texts);
    }

    private static String json(Map<String, String> texts) {
        try {
            return Json.MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON.", e);
        }
    }
}
