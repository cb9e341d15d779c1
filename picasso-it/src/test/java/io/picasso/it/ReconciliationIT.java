package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No message of the provider arrives, not even late: what happened is found out by asking. */
class ReconciliationIT {
    /** Longer than the pause between two questions, and much shorter than a reservation. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Site site = Site.running();
    private final Api provider = Api.guest(URI.create(site.stack().address(Stack.STRIPE)));
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");
    private final JsonNode picture = seller.offer(Site.sample("dotnet-280.png"), "Bought in silence", 4_900);

    @BeforeEach
    void silence() {
        provider.post("/_switches", Map.of("webhooks", Map.of("mode", "never"))).expect(200);
    }

    @AfterEach
    void speak() {
        provider.delete("/_switches").expect(200);
    }

    @Test
    void aPaymentIsSeenWithoutAMessage() {
        JsonNode end = buyer.buy(picture, PATIENCE);

        assertThat(end.required("state").asText()).isEqualTo("COMPLETED");
        assertThat(site.entries("captures", end.required("id").asText())).isEqualTo(1);
    }

    /** The page stays open after a decline, and the payment itself still waits: only the list of events tells. */
    @Test
    void aDeclineIsSeenWithoutAMessage() {
        String order = buyer.order(picture).required("id").asText();
        buyer.pay(buyer.await(order, PATIENCE, "RESERVED"), Person.DECLINED_CARD)
                .expect(402);

        JsonNode end = buyer.await(order, PATIENCE, "CANCELLED");

        assertThat(end.required("state").asText()).isEqualTo("CANCELLED");
        assertThat(end.required("reason").asText()).isEqualTo("declined");
        assertThat(site.entries("captures", order)).isZero();
    }

    @Test
    void aDisputeIsSeenWithoutAMessage() {
        String order = buyer.buy(picture, PATIENCE).required("id").asText();
        Map<String, String> wanted = Map.of("paymentIntent", paymentIntent(order), "reason", "fraudulent");

        String dispute = provider.post("/_disputes", wanted)
                .expect(200)
                .json()
                .required("id")
                .asText();
        awaitDisputed(order, true);
        provider.post("/_disputes/" + dispute, Map.of("status", "won")).expect(200);
        awaitDisputed(order, false);

        JsonNode end = buyer.order(order);
        assertThat(end.required("state").asText()).isEqualTo("COMPLETED");
        assertThat(end.required("events").toString()).containsOnlyOnce("dispute-won");
        assertThat(site.entries("disputes", order)).isEqualTo(1);
    }

    private String paymentIntent(String order) {
        return site.ledger()
                .required("captures")
                .valueStream()
                .filter(entry -> entry.required("metadata").toString().contains(order))
                .map(entry -> entry.required("paymentIntent").asText())
                .findFirst()
                .orElseThrow();
    }

    private void awaitDisputed(String order, boolean disputed) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> buyer.order(order).required("disputed").asBoolean() == disputed);
    }
}
