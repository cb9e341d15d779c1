package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The independent truth about money: what was authorised, captured, refunded, released again and disputed. */
final class Books {
    private final Store store;

    Books(Store store) {
        this.store = store;
    }

    ObjectNode read() {
        ObjectNode ledger = Json.object();
        ArrayNode authorisations = ledger.putArray("authorisations");
        ArrayNode captures = ledger.putArray("captures");
        ArrayNode refunds = ledger.putArray("refunds");
        ArrayNode voids = ledger.putArray("voids");
        oldestFirst("charge").stream()
                .filter(charge -> charge.path("paid").asBoolean())
                .forEach(charge -> {
                    authorisations.add(entry(charge, charge.path("amount").asLong()));
                    if (charge.path("captured").asBoolean()) {
                        captures.add(
                                entry(charge, charge.path("amount_captured").asLong()));
                    }
                });
        oldestFirst("refund")
                .forEach(refund ->
                        refunds.add(entry(refund, refund.path("amount").asLong())));
        oldestFirst("payment_intent").stream()
                .filter(intent -> intent.path("_voided").asLong() > 0)
                .forEach(
                        intent -> voids.add(entry(intent, intent.path("_voided").asLong())));
        ArrayNode disputes = ledger.putArray("disputes");
        oldestFirst("dispute")
                .forEach(dispute ->
                        disputes.add(entry(dispute, dispute.path("amount").asLong())
                                .put("status", dispute.path("status").asText())));
        return ledger;
    }

    private List<ObjectNode> oldestFirst(String kind) {
        return store.newestFirst(kind).toList().reversed();
    }

    private ObjectNode entry(ObjectNode document, long amount) {
        String id = document.path("object").asText().equals("payment_intent")
                ? document.path("id").asText()
                : document.path("payment_intent").asText();
        ObjectNode entry = Json.object()
                .put("paymentIntent", id)
                .put("amount", amount)
                .put("currency", document.path("currency").asText());
        entry.set(
                "metadata",
                store.find("payment_intent", id)
                        .<JsonNode>map(intent -> intent.path("metadata").deepCopy())
                        .orElseGet(Json::object));
        return entry;
    }
}
