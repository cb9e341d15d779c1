package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The movements of money under a PaymentIntent: its charge, and the balance transaction once it is captured. */
final class Charges {
    private final Store store;
    private final Events events;

    Charges(Store store, Events events) {
        this.store = store;
        this.events = events;
    }

    ObjectNode authorised(ObjectNode intent, TestCard card) {
        ObjectNode charge = create(intent, card).put("status", "succeeded").put("paid", true);
        store.put(charge);
        return charge;
    }

    ObjectNode declined(ObjectNode intent, TestCard card) {
        ObjectNode charge = create(intent, card)
                .put("status", "failed")
                .put("paid", false)
                .put("failure_code", card.code())
                .put("failure_message", card.message());
        store.put(charge);
        return charge;
    }

    private ObjectNode create(ObjectNode intent, TestCard card) {
        ObjectNode charge = Json.object()
                .put("id", Ids.of("ch_", 24))
                .put("object", "charge")
                .put("amount", intent.path("amount").asLong())
                .put("amount_captured", 0)
                .put("amount_refunded", 0)
                .put("captured", false)
                .put("refunded", false)
                .put("disputed", false)
                .put("created", events.now())
                .put("currency", intent.path("currency").asText())
                .put("livemode", false)
                .put("payment_intent", intent.path("id").asText())
                .putNull("balance_transaction");
        charge.set("metadata", intent.path("metadata").deepCopy());
        charge.putObject("payment_method_details")
                .put("type", "card")
                .putObject("card")
                .put("brand", card.brand())
                .put("last4", card.lastFour());
        return charge;
    }

    void capture(ObjectNode charge, long amount) {
        long fee = Math.round(amount * 0.029) + 30;
        ObjectNode movement = movement("charge", charge.path("id").asText(), charge, amount, fee);
        charge.put("captured", true)
                .put("amount_captured", amount)
                .put("balance_transaction", movement.path("id").asText());
        long released = charge.path("amount").asLong() - amount;
        if (released > 0) {
            charge.put("amount_refunded", released);
        }
        store.put(charge);
    }

    /** Books a movement of the balance and answers its balance transaction. */
    ObjectNode movement(String type, String source, ObjectNode charge, long amount, long fee) {
        ObjectNode movement = Json.object()
                .put("id", Ids.of("txn_", 24))
                .put("object", "balance_transaction")
                .put("amount", amount)
                .put("fee", fee)
                .put("net", amount - fee)
                .put("currency", charge.path("currency").asText())
                .put("created", events.now())
                .put("available_on", events.now())
                .put("status", "available")
                .put("reporting_category", type)
                .put("source", source)
                .put("type", type);
        if (fee > 0) {
            movement.putArray("fee_details")
                    .addObject()
                    .put("amount", fee)
                    .put("currency", charge.path("currency").asText())
                    .put("description", "Stripe processing fees")
                    .put("type", "stripe_fee");
        }
        store.put(movement);
        return movement;
    }
}
