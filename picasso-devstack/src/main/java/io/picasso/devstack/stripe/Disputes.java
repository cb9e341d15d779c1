package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;

/**
 * A cardholder's bank takes the money back: the charge is disputed until the bank decides. At Stripe nobody can open or
 * decide one by a call, so here both are a developer's switch.
 *
 * <p>What is disputed is what was captured and not refunded. It leaves the balance at once, together with Stripe's fee,
 * and comes back when the dispute is won; the fee stays with Stripe either way. As at Stripe, a dispute carries no
 * metadata of the payment: whoever is told of one knows its payment intent and its charge.
 */
final class Disputes {
    /** Stripe's US price, 15 dollars, as so many minor units of any currency: nobody publishes the others in one list. */
    private static final long FEE = 1_500;

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(9);
    private static final Set<String> REASONS = Set.of(
            "bank_cannot_process",
            "check_returned",
            "credit_not_processed",
            "customer_initiated",
            "debit_not_authorized",
            "duplicate",
            "fraudulent",
            "general",
            "incorrect_account_details",
            "insufficient_funds",
            "noncompliant",
            "product_not_received",
            "product_unacceptable",
            "subscription_canceled",
            "unrecognized");
    private static final Set<String> ENDS = Set.of("won", "lost");

    private final Store store;
    private final Events events;
    private final Charges charges;

    Disputes(Store store, Events events, Charges charges) {
        this.store = store;
        this.events = events;
        this.charges = charges;
    }

    /** Takes back all that is left of a captured payment. */
    ObjectNode open(String intent, String reason) {
        if (!REASONS.contains(reason)) {
            throw StripeRefusal.invalid(null, "No reason of a dispute: '" + reason + "'", "reason");
        }
        ObjectNode charge = charges.ofIntent(intent, "dispute");
        if (charge.path("disputed").asBoolean()) {
            throw StripeRefusal.disputed(charge);
        }
        long amount = charges.left(charge);
        if (amount == 0) {
            throw StripeRefusal.alreadyRefunded(charge);
        }
        ObjectNode dispute = document(charge, amount, reason);
        withdraw(dispute, charge);
        store.put(charge.put("disputed", true).put("_refundable", false));
        store.put(dispute);
        events.emit("charge.dispute.created", dispute);
        events.emit("charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    private ObjectNode document(ObjectNode charge, long amount, String reason) {
        ObjectNode dispute = Json.object()
                .put("id", Ids.of("dp_", 24))
                .put("object", "dispute")
                .put("amount", amount)
                .put("charge", charge.path("id").asText())
                .put("created", events.now())
                .put("currency", charge.path("currency").asText())
                .put("is_charge_refundable", false)
                .put("livemode", false)
                .put("payment_intent", charge.path("payment_intent").asText())
                .put("reason", reason)
                .put("status", "needs_response");
        dispute.putArray("balance_transactions");
        dispute.putArray("enhanced_eligibility_types");
        dispute.putObject("evidence");
        dispute.putObject("evidence_details")
                .put("due_by", events.now() + TIME_TO_ANSWER.toSeconds())
                .put("has_evidence", false)
                .put("past_due", false)
                .put("submission_count", 0);
        dispute.putObject("metadata");
        return dispute;
    }

    private void withdraw(ObjectNode dispute, ObjectNode charge) {
        move(dispute, charge, -dispute.path("amount").asLong(), FEE, "dispute", "Chargeback withdrawal for ");
    }

    private void move(
            ObjectNode dispute, ObjectNode charge, long amount, long fee, String category, String description) {
        ObjectNode movement = charges.movement("adjustment", dispute.path("id").asText(), charge, amount, fee)
                .put("reporting_category", category)
                .put("description", description + charge.path("id").asText());
        ((ArrayNode) dispute.get("balance_transactions")).add(movement.deepCopy());
    }

    /** Ends a dispute as the bank decided; it cannot be ended twice. */
    ObjectNode close(String id, String status) {
        if (!ENDS.contains(status)) {
            throw StripeRefusal.invalid(null, "A dispute ends as won or lost, not as '" + status + "'.", "status");
        }
        ObjectNode dispute = store.get("dispute", id);
        if (ENDS.contains(dispute.path("status").asText())) {
            throw StripeRefusal.invalid(null, "The dispute " + id + " is closed already.", null);
        }
        dispute.put("status", status);
        boolean won = status.equals("won");
        if (won) {
            reinstate(dispute);
        }
        store.put(dispute);
        events.emit("charge.dispute.closed", dispute);
        if (won) {
            events.emit("charge.dispute.funds_reinstated", dispute);
        }
        return dispute;
    }

    private void reinstate(ObjectNode dispute) {
        ObjectNode charge = store.get("charge", dispute.path("charge").asText());
        move(dispute, charge, dispute.path("amount").asLong(), 0, "dispute_reversal", "Chargeback reversal for ");
        dispute.put("is_charge_refundable", true);
        // It stays disputed for ever, but may be refunded again.
        store.put(charge.put("_refundable", true));
    }
}
