package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Api;
import io.picasso.it.torture.check.Evidence.Movement;
import io.picasso.it.torture.check.Evidence.Page;
import java.util.ArrayList;
import java.util.List;

/** Reads what the payment provider knows: its ledger, and every payment page that it ever opened. */
final class ProviderBooks {
    private static final String ORDER = "orderId";

    private ProviderBooks() {}

    static Evidence.Provider read(Api provider, String secretKey) {
        JsonNode ledger = provider.get("/ledger").expect(200).json();
        return new Evidence.Provider(
                movements(ledger, "authorisations"),
                movements(ledger, "captures"),
                movements(ledger, "refunds"),
                movements(ledger, "voids"),
                pages(provider.with(secretKey)));
    }

    private static List<Movement> movements(JsonNode ledger, String kind) {
        return ledger.required(kind)
                .valueStream()
                .map(entry -> new Movement(
                        entry.path("paymentIntent").asText(),
                        entry.path("metadata").path(ORDER).asText(),
                        entry.path("amount").asLong(),
                        entry.path("currency").asText()))
                .toList();
    }

    private static List<Page> pages(Api provider) {
        List<Page> pages = new ArrayList<>();
        String after = "";
        for (boolean more = true; more; ) {
            JsonNode list = provider.get("/v1/checkout/sessions?limit=100" + after)
                    .expect(200)
                    .json();
            for (JsonNode page : list.required("data")) {
                pages.add(new Page(
                        page.path("id").asText(),
                        page.path("client_reference_id").asText(),
                        page.path("status").asText()));
                after = "&starting_after=" + page.path("id").asText();
            }
            more = list.path("has_more").asBoolean();
        }
        return pages;
    }
}
