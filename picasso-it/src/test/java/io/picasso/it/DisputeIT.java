package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The buyer's bank takes the money back: the picture is frozen until the bank has decided, and then it is settled either way. */
class DisputeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> OFFER =
            Map.of("price", Map.of("amount", 6_000, "currency", "USD"), "forSale", true);

    private final Site site = Site.running();
    private final Api provider = Api.guest(URI.create(site.stack().address(Stack.STRIPE)));
    private final Bookkeeper books = new Bookkeeper(site);
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");
    private final String picture = seller.offer(Site.sample("dotnet-280.png"), "Disputed", 4_900)
            .required("id")
            .asText();
    private final String order = bought(buyer);

    @Test
    void whatIsWonIsFreeAgain() throws Exception {
        String dispute = disputed();

        Answer offered = offer(buyer);
        assertThat(offered.expect(409).json().required("type").asText()).isEqualTo("urn:picasso:pictures:frozen");
        Answer wish = buyer.api().post("/api/orders/" + order + "/refund", Map.of("reason", "Mine"));
        assertThat(wish.expect(409).json().required("type").asText()).isEqualTo("urn:picasso:orders:disputed");
        close(dispute, "won");

        awaitDisputed(false);
        assertThat(buyer.order(order).required("state").asText()).isEqualTo("COMPLETED");
        Awaitility.await().atMost(PATIENCE).until(() -> offer(buyer).status() == 200);
        assertThat(books.proved(seller, order, "sale")).isEqualTo(books.balance(seller));
        assertThat(site.entries("refunds", order)).isZero();
    }

    @Test
    void whatIsLostGoesBack() throws Exception {
        long earned = books.proved(seller, order, "sale");
        close(disputed(), "lost");

        awaitState("REFUNDED");
        buyer.api().get("/api/pictures/" + picture + "/original").expect(403);
        assertThat(seller.original(picture)).isNotEmpty();
        assertThat(books.proved(seller, order, "refund")).isEqualTo(-earned);
        Bookkeeper.awaits(0, () -> books.balance(seller));
        assertThat(site.entries("refunds", order)).isZero();
        Awaitility.await().atMost(PATIENCE).until(() -> offer(seller).status() == 200);
    }

    /** Neither the seller, who did nothing wrong, nor the next owner pays for it: the platform does. */
    @Test
    void whatWasSoldOnStaysWithItsNewOwner() throws Exception {
        long earned = books.proved(seller, order, "sale");
        Awaitility.await().atMost(PATIENCE).until(() -> offer(buyer).status() == 200);
        Person next = site.somebody("next");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> shown().required("forSale").asBoolean());
        String second = bought(next);
        close(disputed(), "lost");

        awaitState("REFUNDED");
        assertThat(next.original(picture)).isNotEmpty();
        assertThat(books.proved(buyer, second, "sale")).isPositive();
        assertThat(books.proved(seller, second, "royalty")).isEqualTo(600);
        assertThat(books.balance(seller)).isEqualTo(earned + 600);
    }

    private String bought(Person person) {
        JsonNode done = person.buy(shown(), PATIENCE);
        assertThat(done.required("state").asText()).isEqualTo("COMPLETED");
        return done.required("id").asText();
    }

    private JsonNode shown() {
        return site.guest().get("/api/pictures/" + picture).expect(200).json();
    }

    private Answer offer(Person owner) {
        return owner.api()
                .patch("/api/pictures/" + picture, shown().required("version").asLong(), OFFER);
    }

    /** A dispute about the first order, once the product knows it; an edition that was not sold on is frozen then. */
    private String disputed() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        !shown().required("owner").required("handle").asText().equals(seller.handle()));
        boolean own = shown().required("owner").required("handle").asText().equals(buyer.handle());
        long before = shown().required("version").asLong();
        String intent = site.ledger()
                .required("captures")
                .valueStream()
                .filter(entry -> entry.required("metadata").toString().contains(order))
                .map(entry -> entry.required("paymentIntent").asText())
                .findFirst()
                .orElseThrow();
        JsonNode dispute = provider.post("/_disputes", Map.of("paymentIntent", intent, "reason", "fraudulent"))
                .expect(200)
                .json();
        awaitDisputed(true);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !own || shown().required("version").asLong() > before);
        return dispute.required("id").asText();
    }

    private void close(String dispute, String status) {
        provider.post("/_disputes/" + dispute, Map.of("status", status)).expect(200);
    }

    private void awaitDisputed(boolean disputed) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> buyer.order(order).required("disputed").asBoolean() == disputed);
    }

    private void awaitState(String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> buyer.order(order).required("state").asText().equals(state));
    }
}
