package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Which call does what; runs inside a transaction of the store. */
final class Routes {
    private static final Map<String, String> KINDS = Map.of(
            "checkout/sessions", "checkout.session",
            "payment_intents", "payment_intent",
            "charges", "charge",
            "refunds", "refund",
            "disputes", "dispute",
            "balance_transactions", "balance_transaction",
            "events", "event");

    private final Store store;
    private final Charges charges;
    private final CheckoutSessions sessions;
    private final PaymentIntents intents;
    private final Refunds refunds;
    private final Listing listing;

    Routes(Store store, Charges charges, CheckoutSessions sessions, PaymentIntents intents, Refunds refunds) {
        this.store = store;
        this.charges = charges;
        this.sessions = sessions;
        this.intents = intents;
        this.refunds = refunds;
        this.listing = new Listing(store);
    }

    /** Answers a call under {@code /v1}, or throws what Stripe would answer instead. */
    ObjectNode answer(String method, String path, FormParameters parameters) {
        charges.settleOverdue();
        String rest = path.substring("/v1/".length()).replace("checkout/sessions", "checkout.sessions");
        List<String> parts = List.of(rest.split("/", -1));
        String resource = parts.getFirst().replace("checkout.sessions", "checkout/sessions");
        String kind = KINDS.get(resource);
        if (kind == null || parts.size() > 3) {
            throw StripeRefusal.unknownUrl(method, path);
        }
        if (parts.size() == 1) {
            return method.equals("GET")
                    ? listing.expand(listing.page(kind, path, parameters), parameters)
                    : wire(create(resource, method, path, parameters), parameters);
        }
        ObjectNode found = store.get(kind, parts.get(1));
        if (parts.size() == 2 && method.equals("GET")) {
            return wire(found, parameters);
        }
        String action = parts.size() == 2 ? "update" : parts.get(2);
        return wire(act(resource + " " + method + " " + action, found, parameters, path), parameters);
    }

    private ObjectNode wire(ObjectNode document, FormParameters parameters) {
        return listing.expand(Json.wire(document), parameters);
    }

    private ObjectNode create(String resource, String method, String path, FormParameters parameters) {
        if (!method.equals("POST")) {
            throw StripeRefusal.unknownUrl(method, path);
        }
        return switch (resource) {
            case "checkout/sessions" -> sessions.create(parameters);
            case "payment_intents" -> intents.create(parameters);
            case "refunds" -> refunds.create(parameters);
            default -> throw StripeRefusal.unknownUrl(method, path);
        };
    }

    private ObjectNode act(String call, ObjectNode found, FormParameters parameters, String path) {
        return switch (call) {
            case "checkout/sessions POST expire" -> sessions.expire(found);
            case "payment_intents POST confirm" -> intents.confirm(found, parameters);
            case "payment_intents POST cancel" -> intents.cancel(found, parameters);
            case "payment_intents POST capture" -> {
                ObjectNode captured = intents.capture(found, parameters);
                sessions.captured(captured);
                yield captured;
            }
            default -> throw StripeRefusal.unknownUrl(call.split(" ", -1)[1], path);
        };
    }
}
