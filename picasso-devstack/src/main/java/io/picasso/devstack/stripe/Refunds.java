package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Money that goes back to a card. */
final class Refunds {
    private final Store store;
    private final Events events;
    private final Charges charges;

    Refunds(Store store, Events events, Charges charges) {
        this.store = store;
        this.events = events;
        this.charges = charges;
    }

    ObjectNode create(FormParameters parameters) {
        ObjectNode charge = charge(parameters);
        long left = charge.path("amount_captured").asLong()
                - charge.path("_refunded").asLong();
        Long wanted = parameters.number("amount");
        long amount = wanted == null ? left : wanted;
        if (left == 0) {
            throw StripeRefusal.invalid(
                    "charge_already_refunded",
                    "Charge " + charge.path("id").asText() + " has already been refunded.",
                    null);
        }
        if (amount < 1 || amount > left) {
            throw StripeRefusal.invalid(
                    null, "Refund amount is greater than unrefunded amount on charge or not positive.", "amount");
        }
        return book(charge, amount, parameters);
    }

    private ObjectNode charge(FormParameters parameters) {
        String id = parameters.text("charge");
        if (id != null) {
            return captured(store.get("charge", id));
        }
        ObjectNode intent = store.get("payment_intent", parameters.required("payment_intent"));
        return captured(store.find("charge", intent.path("latest_charge").asText())
                .orElseThrow(() -> nothingToRefund(intent.path("id").asText())));
    }

    private static ObjectNode captured(ObjectNode charge) {
        if (!charge.path("captured").asBoolean()) {
            throw nothingToRefund(charge.path("payment_intent").asText());
        }
        return charge;
    }

    private static StripeRefusal nothingToRefund(String intent) {
        return StripeRefusal.invalid(
                null, "This PaymentIntent (" + intent + ") does not have a successful charge to refund.", null);
    }

    private ObjectNode book(ObjectNode charge, long amount, FormParameters parameters) {
        String id = Ids.of("re_", 24);
        ObjectNode movement = charges.movement("refund", id, charge, -amount, 0);
        ObjectNode refund = Json.object()
                .put("id", id)
                .put("object", "refund")
                .put("amount", amount)
                .put("balance_transaction", movement.path("id").asText())
                .put("charge", charge.path("id").asText())
                .put("created", events.now())
                .put("currency", charge.path("currency").asText())
                .put("payment_intent", charge.path("payment_intent").asText())
                .put("reason", parameters.text("reason"))
                .put("status", "succeeded");
        refund.set("metadata", parameters.map("metadata"));
        store.put(refund);
        long refunded = charge.path("_refunded").asLong() + amount;
        charge.put("_refunded", refunded)
                .put("amount_refunded", charge.path("amount_refunded").asLong() + amount)
                .put("refunded", refunded == charge.path("amount_captured").asLong());
        store.put(charge);
        events.emit("charge.refunded", charge);
        return refund;
    }
}
