package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The life of a Checkout Session: open, then complete or expired, and never both. */
final class CheckoutSessions {
    private static final long SHORTEST = Duration.ofMinutes(30).toSeconds();
    private static final long LONGEST = Duration.ofHours(24).toSeconds();
    /** Between the client's clock and ours, so that "thirty minutes from now" is accepted. */
    private static final long TOLERANCE = 10;

    private final Store store;
    private final Events events;
    private final PaymentIntents intents;
    private final Switches switches;
    private final String base;
    private final Map<String, Long> open = new HashMap<>();

    CheckoutSessions(Store store, Events events, PaymentIntents intents, Switches switches, String base) {
        this.store = store;
        this.events = events;
        this.intents = intents;
        this.switches = switches;
        this.base = base;
        store.newestFirst("checkout.session").filter(this::isOpen).forEach(this::remember);
    }

    ObjectNode create(FormParameters parameters) {
        if (!parameters.required("mode").equals("payment")) {
            throw StripeRefusal.invalid(null, "This simulator knows the mode payment only.", "mode");
        }
        String successUrl = url(parameters, "success_url");
        List<FormParameters> items = parameters.children("line_items");
        if (items.isEmpty()) {
            throw StripeRefusal.missing("line_items");
        }
        String currency = Amounts.currency(items.getFirst().child("price_data"), "currency");
        long total = Amounts.chargeable(
                items.stream().mapToLong(CheckoutSessions::amount).reduce(0, Math::addExact), currency, "line_items");
        ObjectNode session = document(parameters, total, currency).put("success_url", successUrl);
        session.put("cancel_url", parameters.text("cancel_url") == null ? null : url(parameters, "cancel_url"));
        session.put(
                "_name",
                items.getFirst().child("price_data").child("product_data").required("name"));
        store.put(session);
        remember(session);
        if (switches.instantPayment()) {
            pay(session, TestCard.VISA);
        }
        return session;
    }

    private static long amount(FormParameters item) {
        Long quantity = item.number("quantity");
        long unit = item.child("price_data").requiredNumber("unit_amount");
        if (unit < 0 || quantity != null && quantity < 1) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Invalid amount or quantity.", "line_items");
        }
        return Math.multiplyExact(unit, quantity == null ? 1 : quantity);
    }

    private static String url(FormParameters parameters, String name) {
        String url = parameters.required(name);
        try {
            if (URI.create(url.replaceAll("[{}]", "")).isAbsolute()) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw StripeRefusal.invalid("url_invalid", "Not a valid URL: " + e.getMessage(), name);
        }
        throw StripeRefusal.invalid("url_invalid", "Not a valid URL", name);
    }

    private ObjectNode document(FormParameters parameters, long total, String currency) {
        String id = Ids.of("cs_test_", 58);
        FormParameters intent = parameters.child("payment_intent_data");
        ObjectNode session = Json.object()
                .put("id", id)
                .put("object", "checkout.session")
                .put("amount_subtotal", total)
                .put("amount_total", total)
                .put("client_reference_id", parameters.text("client_reference_id"))
                .put("created", events.now())
                .put("currency", currency)
                .put("customer_email", parameters.text("customer_email"))
                .put("expires_at", expiry(parameters))
                .put("livemode", false)
                .put("mode", "payment")
                .putNull("payment_intent")
                .put("payment_status", "unpaid")
                .put("status", "open")
                .put("url", base + "/c/pay/" + id)
                .put("_capture_method", PaymentIntents.captureMethod(intent));
        session.set("metadata", parameters.map("metadata"));
        session.set("_metadata", intent.map("metadata"));
        session.putArray("payment_method_types").add("card");
        return session;
    }

    private long expiry(FormParameters parameters) {
        Long wanted = parameters.number("expires_at");
        if (wanted == null) {
            return events.now() + LONGEST;
        }
        if (wanted < events.now() + SHORTEST - TOLERANCE || wanted > events.now() + LONGEST + TOLERANCE) {
            throw StripeRefusal.invalid(
                    null,
                    "The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout"
                            + " Session creation.",
                    "expires_at");
        }
        return wanted;
    }

    /** Expires by the owner's wish, unless it is no longer open. */
    ObjectNode expire(ObjectNode session) {
        if (!isOpen(session)) {
            throw StripeRefusal.invalid(
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of `" + session.path("status").asText() + "`.",
                    null);
        }
        close(session);
        return session;
    }

    /** Expires what has run out. */
    void expireOverdue() {
        open.entrySet().stream()
                .filter(entry -> entry.getValue() <= events.now())
                .map(entry -> store.get("checkout.session", entry.getKey()))
                .toList()
                .forEach(this::close);
    }

    private void close(ObjectNode session) {
        open.remove(session.path("id").asText());
        session.put("status", "expired").putNull("url");
        store.put(session);
        intent(session)
                .filter(intent -> !intent.path("status").asText().equals("canceled"))
                .ifPresent(intent -> intents.release(intent, "automatic"));
        events.emit("checkout.session.expired", session);
    }

    boolean isOpen(ObjectNode session) {
        return session.path("status").asText().equals("open");
    }

    /** Tries the card on an open session and answers the PaymentIntent, whose status tells what became of it. */
    ObjectNode pay(ObjectNode session, TestCard card) {
        ObjectNode intent = intent(session).orElseGet(() -> begin(session));
        intents.pay(intent, card);
        completeIfPaid(session, intent);
        return intent;
    }

    private ObjectNode begin(ObjectNode session) {
        ObjectNode intent = intents.start(
                session.path("amount_total").asLong(),
                session.path("currency").asText(),
                session.path("_capture_method").asText(),
                session.path("_metadata").deepCopy());
        intent.put("_session", session.path("id").asText());
        session.put("payment_intent", intent.path("id").asText());
        store.put(session);
        return intent;
    }

    Optional<ObjectNode> intent(ObjectNode session) {
        return store.find("payment_intent", session.path("payment_intent").asText());
    }

    void completeIfPaid(ObjectNode session, ObjectNode intent) {
        String status = intent.path("status").asText();
        if (status.equals("requires_capture") || status.equals("succeeded")) {
            open.remove(session.path("id").asText());
            session.put("status", "complete").putNull("url");
            session.put("payment_status", status.equals("succeeded") ? "paid" : "unpaid");
            store.put(session);
            events.emit("checkout.session.completed", session);
        }
    }

    /** The session that a PaymentIntent belongs to; none when it was made without one. */
    Optional<ObjectNode> of(ObjectNode intent) {
        return store.find("checkout.session", intent.path("_session").asText());
    }

    /** Brings the session of a PaymentIntent into step after a capture. */
    void captured(ObjectNode intent) {
        of(intent).ifPresent(session -> store.put(session.put("payment_status", "paid")));
    }

    private void remember(ObjectNode session) {
        open.put(session.path("id").asText(), session.path("expires_at").asLong());
    }
}
