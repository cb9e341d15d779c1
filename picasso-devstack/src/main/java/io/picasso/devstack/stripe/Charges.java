package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The movements of money under a PaymentIntent: its charge, and the balance transaction once it is captured.
 *
 * <p>Stripe's price is that of its US list: 2.9 % of the amount, rounded half up, and 30 minor units. Of a currency
 * without minor units only the percentage is taken, for thirty yen are no thirty cents.
 *
 * <p>While the switch {@code lateFees} is on, a captured charge has no balance transaction at first; it gets it when the
 * time has passed, and {@code charge.updated} says so.
 */
final class Charges {
    /** Stripe's currencies without minor units. */
    private static final Set<String> ZERO_DECIMAL = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf");

    private static final long FIXED_FEE = 30;
    private static final long FEE_PER_MILLE = 29;
    private static final String DUE = "_movement_due";

    private final Store store;
    private final Events events;
    private final Switches switches;
    /** When the balance transactions are due that were held back, by charge. */
    private final Map<String, Long> late = new HashMap<>();

    Charges(Store store, Events events, Switches switches) {
        this.store = store;
        this.events = events;
        this.switches = switches;
        store.newestFirst("charge")
                .filter(charge -> charge.has(DUE))
                .forEach(charge ->
                        late.put(charge.path("id").asText(), charge.path(DUE).asLong()));
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
        charge.put("captured", true).put("amount_captured", amount);
        long delay = switches.lateFees();
        if (delay > 0) {
            charge.put(DUE, events.millis() + delay);
            late.put(charge.path("id").asText(), events.millis() + delay);
        } else {
            settle(charge);
        }
        long released = charge.path("amount").asLong() - amount;
        if (released > 0) {
            charge.put("amount_refunded", released);
        }
        store.put(charge);
    }

    private void settle(ObjectNode charge) {
        long amount = charge.path("amount_captured").asLong();
        long fee = fee(amount, charge.path("currency").asText());
        ObjectNode movement = movement("charge", charge.path("id").asText(), charge, amount, fee);
        charge.put("balance_transaction", movement.path("id").asText());
    }

    static long fee(long amount, String currency) {
        long percentage = (amount * FEE_PER_MILLE + 500) / 1000;
        return ZERO_DECIMAL.contains(currency) ? percentage : percentage + FIXED_FEE;
    }

    /** Books the balance transactions that were held back and are due. */
    void settleOverdue() {
        if (late.isEmpty()) {
            return;
        }
        List<String> due = late.entrySet().stream()
                .filter(entry -> entry.getValue() <= events.millis())
                .map(Map.Entry::getKey)
                .toList();
        for (String id : due) {
            late.remove(id);
            ObjectNode charge = store.get("charge", id);
            charge.remove(DUE);
            settle(charge);
            store.put(charge);
            events.emit("charge.updated", charge);
        }
    }

    /** The captured charge of a payment intent. */
    ObjectNode ofIntent(String id, String purpose) {
        ObjectNode intent = store.get("payment_intent", id);
        return store.find("charge", intent.path("latest_charge").asText())
                .map(charge -> captured(charge, purpose))
                .orElseThrow(() -> nothingTaken(id, purpose));
    }

    /** The charge, if its money was taken. */
    static ObjectNode captured(ObjectNode charge, String purpose) {
        if (!charge.path("captured").asBoolean()) {
            throw nothingTaken(charge.path("payment_intent").asText(), purpose);
        }
        return charge;
    }

    private static StripeRefusal nothingTaken(String intent, String purpose) {
        return StripeRefusal.invalid(
                null,
                "This PaymentIntent (" + intent + ") does not have a successful charge to " + purpose + ".",
                null);
    }

    /** What was captured and not refunded. */
    long left(ObjectNode charge) {
        return charge.path("amount_captured").asLong()
                - charge.path("_refunded").asLong();
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
        ArrayNode details = movement.putArray("fee_details");
        if (fee > 0) {
            details.addObject()
                    .put("amount", fee)
                    .put("currency", charge.path("currency").asText())
                    .put("description", "Stripe processing fees")
                    .put("type", "stripe_fee");
        }
        store.put(movement);
        return movement;
    }
}
