package io.picasso.it.torture.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Buyers who want their money back, and sellers who decide about that. */
final class Regret {
    private static final int GENEROUS = 7;
    private static final int TEN = 10;

    private final City city;
    private final Chronicle chronicle;
    private final RandomGenerator random;

    Regret(City city, Chronicle chronicle, RandomGenerator random) {
        this.city = city;
        this.chronicle = chronicle;
        this.random = random;
    }

    void ask() {
        Citizen buyer = city.any(random);
        pick(
                        buyer,
                        "/api/orders",
                        order -> order.path("refund").isMissingNode()
                                || order.path("refund").isNull())
                .ifPresent(order -> chronicle.record(
                        Chronicle.Wish.of(buyer, Deed.Kind.ASK_REFUND, order),
                        () -> buyer.api().post("/api/orders/" + order + "/refund", Map.of("reason", "Too blue"))));
    }

    void decide() {
        Citizen seller = city.any(random);
        String decision = random.nextInt(TEN) < GENEROUS ? "accept" : "refuse";
        pick(
                        seller,
                        "/api/sales",
                        sale -> sale.path("refund").path("state").asText().equals("requested"))
                .ifPresent(order -> chronicle.record(
                        Chronicle.Wish.of(seller, Deed.Kind.DECIDE_REFUND, order),
                        () -> seller.api().put("/api/sales/" + order + "/refund", Map.of("decision", decision))));
    }

    /** What makes an order fit. */
    private interface Choice {
        boolean fits(JsonNode order);
    }

    private Optional<String> pick(Citizen citizen, String path, Choice choice) {
        List<String> orders = list(citizen, path).stream()
                .filter(order -> order.path("state").asText().equals("COMPLETED") && choice.fits(order))
                .map(order -> order.required("id").asText())
                .toList();
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(random.nextInt(orders.size())));
    }

    private static List<JsonNode> list(Citizen citizen, String path) {
        try {
            Api api = citizen.api();
            Answer answer = api.get(path + "?limit=50");
            return answer.status() == 200
                    ? answer.json().path("items").valueStream().toList()
                    : List.of();
        } catch (UncheckedIOException away) {
            Pause.millis(200);
            return List.of();
        }
    }
}
