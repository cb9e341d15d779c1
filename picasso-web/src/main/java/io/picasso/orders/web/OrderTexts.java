package io.picasso.orders.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import io.picasso.orders.query.OrderView;
import io.picasso.platform.pages.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an order's state is called and what it means for the buyer, for pages and for the scripts on them. */
final class OrderTexts {
    private static final List<String> STATES = List.of(
            "placed",
            "reserved",
            "authorised",
            "completed",
            "cancelled",
            "refunded",
            "refund-requested",
            "refund-approved",
            "disputed");
    private static final List<String> SITUATIONS = List.of(
            "placed",
            "reserved",
            "checking",
            "authorised",
            "completed",
            "refunded",
            "refund-requested",
            "refund-approved",
            "refund-refused.seller",
            "refund-refused.resold",
            "refund-refused.disputed",
            "disputed",
            "cancelled.picture-gone",
            "cancelled.price-changed",
            "cancelled.declined",
            "cancelled.expired",
            "cancelled.given-up");

    /** What may stand in the way of a refund. */
    private static final List<String> RULES =
            List.of("orders.resold", "orders.disputed", "orders.refund-refused", "orders.not-completed");

    private OrderTexts() {}

    /** The state and what is about to change it: the last word of the name of a text, such as {@code refund-requested}. */
    static String standing(OrderView view) {
        String state = view.state().toLowerCase(Locale.ROOT);
        String refund = view.refund();
        if (!state.equals("completed")) {
            return state;
        }
        if (view.disputed()) {
            return "disputed";
        }
        return refund == null || refund.equals("refused") ? state : "refund-" + refund;
    }

    /** How a list marks it: live, ok or off. */
    static String kind(String standing) {
        return switch (standing) {
            case "completed" -> "ok";
            case "cancelled", "refunded" -> "off";
            default -> "live";
        };
    }

    /** The same with the reason of what was cancelled or refused: the middle of the names of two texts. */
    static String situation(OrderView view) {
        String standing = standing(view);
        String reason = view.reason();
        String refusal = view.refundRefusal();
        if (standing.equals("completed") && refusal != null) {
            return "refund-refused." + refusal;
        }
        return reason == null || !standing.equals("cancelled") ? standing : standing + "." + reason;
    }

    /** A day as the reader's language writes it. */
    static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(ZoneOffset.UTC));
    }

    /** Our words for a refusal by its code; empty for none. */
    static String refusal(String code) {
        String name = "rule." + code;
        return code.isEmpty() ? "" : Texts.of(Texts.has(name) ? name : "fault.again");
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
        RULES.forEach(code -> texts.put(code, Texts.of("rule." + code)));
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
