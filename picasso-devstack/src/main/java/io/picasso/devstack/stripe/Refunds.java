package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Money that goes back to a card. */
final class Refunds {
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

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
        if (charge.path("disputed").asBoolean() && !charge.path("_refundable").asBoolean()) {
            throw StripeRefusal.disputed(charge);
        }
        long left = charges.left(charge);
        if (left == 0) {
            throw StripeRefusal.alreadyRefunded(charge);
        }
        String reason = parameters.text("reason");
        if (reason != null && !REASONS.contains(reason)) {
            throw StripeRefusal.invalid(null, "No reason of a refund: '" + reason + "'", "reason");
        }
        Long wanted = parameters.number("amount");
        long amount = wanted == null ? left : wanted;
        if (amount < 1 || amount > left) {
            throw StripeRefusal.invalid(
                    null, "Refund amount is greater than unrefunded amount on charge or not positive.", "amount");
        }
        return book(charge, amount, parameters);
    }

    private ObjectNode charge(FormParameters parameters) {
        String id = parameters.text("charge");
        return id == null
                ? charges.ofIntent(parameters.required("payment_intent"), "refund")
                : Charges.captured(store.get("charge", id), "refund");
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
        refund.putObject("destination_details")
                .put("type", "card")
                .putObject("card")
                .put("reference_status", "pending")
                .put("reference_type", "acquirer_reference_number")
                .put("type", "refund");
        store.put(refund);
        long refunded = charge.path("_refunded").asLong() + amount;
        charge.put("_refunded", refunded)
                .put("amount_refunded", charge.path("amount_refunded").asLong() + amount)
                .put("refunded", refunded == charge.path("amount_captured").asLong());
        store.put(charge);
        events.emit("refund.created", refund);
        events.emit("charge.refunded", charge);
        acknowledge(refund);
        return refund;
    }

    /** The card's network names the refund: the update that a refund usually sees, here without the days in between. */
    private void acknowledge(ObjectNode refund) {
        ((ObjectNode) refund.path("destination_details").path("card"))
                .put("reference", Ids.number(23))
                .put("reference_status", "available");
        store.put(refund);
        events.emit("refund.updated", refund);
    }
}
