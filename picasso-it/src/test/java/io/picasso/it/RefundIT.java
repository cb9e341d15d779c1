package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.it.torture.check.Shards;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Journey 9, the way back: a buyer wants the money back, and gets it together with the seller's picture, or neither. */
class RefundIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PRICE = 4_900;

    private final Site site = Site.running();
    private final Bookkeeper books = new Bookkeeper(site);
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");
    private final String picture = seller.offer(Site.sample("dotnet-280.png"), "Perhaps given back", PRICE)
            .required("id")
            .asText();
    private final String order = bought(buyer);

    @Test
    void whatTheSellerAcceptsIsUndone() throws Exception {
        long earned = books.proved(seller, order, "sale");
        seller.api().get("/api/pictures/" + picture + "/original").expect(403);

        JsonNode asked = ask(buyer, order).expect(202).json();
        assertThat(asked.required("refund").required("state").asText()).isEqualTo("requested");
        assertThat(asked.required("refund").required("decideUntil").asText()).isNotBlank();
        assertThat(sale().required("refund").required("reason").asText()).isEqualTo("Not the colours of the preview");
        decide(seller, "accept").expect(204);

        assertThat(awaitOrder(RefundIT::isRefunded)
                        .required("refund")
                        .required("state")
                        .asText())
                .isEqualTo("refunded");
        assertThat(site.entries("refunds", order)).isEqualTo(1);
        assertThat(refundedCents()).isEqualTo(PRICE);
        buyer.api().get("/api/pictures/" + picture + "/original").expect(403);
        assertThat(seller.original(picture)).isEqualTo(Site.sample("dotnet-280.png"));
        assertThat(books.proved(seller, order, "refund")).isEqualTo(-earned);
        Bookkeeper.awaits(0, () -> books.balance(seller));
        assertReturned();
    }

    /** The seller owns it again and may sell it again; it is not for sale by itself. */
    private void assertReturned() {
        JsonNode shown = awaitPicture(view -> ownerOf(view).equals(seller.handle()));
        assertThat(shown.required("forSale").asBoolean()).isFalse();
        assertThat(shown.required("timesSold").asInt()).isZero();
        JsonNode last = history().getLast();
        assertThat(last.required("event").asText()).isEqualTo("returned");
        assertThat(last.required("from").required("handle").asText()).isEqualTo(buyer.handle());
        assertThat(last.required("to").required("handle").asText()).isEqualTo(seller.handle());
        list(seller, PRICE);
        assertThat(bought(buyer)).isNotEqualTo(order);
    }

    @Test
    void whatTheSellerRefusesStays() throws Exception {
        ask(buyer, order).expect(202);
        decide(seller, "refuse").expect(204);

        JsonNode refused = awaitOrder(card -> refundState(card).equals("refused"));

        assertThat(refused.required("state").asText()).isEqualTo("COMPLETED");
        assertThat(refused.required("refund").required("refusal").asText()).isEqualTo("seller");
        decide(seller, "refuse").expect(204);
        refused(decide(seller, "accept"), 409, "orders:no-refund-asked");
        refused(ask(buyer, order), 409, "orders:refund-refused");
        assertKept();
        assertThat(books.proved(seller, order, "sale")).isEqualTo(books.balance(seller));
    }

    @Test
    void askingTwiceIsAskingOnce() {
        String first = ask(buyer, order).expect(202).text();

        assertThat(ask(buyer, order).expect(202).text()).isEqualTo(first);
        assertThat(buyer.order(order).required("events").findValuesAsText("event"))
                .containsOnlyOnce("refund-requested");
        decide(seller, "accept").expect(204);
        decide(seller, "accept").expect(204);
        awaitOrder(RefundIT::isRefunded);
        ask(buyer, order).expect(202);
        assertThat(site.entries("refunds", order)).isEqualTo(1);
    }

    @Test
    void othersNeitherAskNorDecide() {
        Person stranger = site.somebody("stranger");

        refused(ask(stranger, order), 403, "orders:not-yours");
        refused(ask(seller, order), 403, "orders:not-yours");
        refused(ask(buyer, "0rder0fn0b0dy"), 404, "orders:unknown");
        refused(decide(seller, "accept"), 409, "orders:no-refund-asked");
        ask(buyer, order).expect(202);
        refused(decide(stranger, "accept"), 403, "orders:not-yours");
        refused(decide(buyer, "accept"), 403, "orders:not-yours");
        refused(decide(seller, "perhaps"), 422, "web:invalid");
        for (Object nonsense : List.of("", " ", "x".repeat(501))) {
            ask(buyer, order, nonsense).expect(422);
        }
        site.guest()
                .post("/api/orders/" + order + "/refund", Map.of("reason", "Mine"))
                .expect(401);
        assertKept();
    }

    @Test
    void anOrderThatIsNotCompleteHasNothingToGiveBack() {
        JsonNode second = seller.offer(Site.sample("dotnet-280.png"), "Never paid", PRICE);
        String unpaid = buyer.order(second).required("id").asText();
        buyer.await(unpaid, PATIENCE, "RESERVED");

        refused(ask(buyer, unpaid), 409, "orders:not-completed");
        buyer.api().delete("/api/orders/" + unpaid).expect(202);
    }

    @Test
    void whatWasSoldOnIsNotAskedFor() {
        Person next = site.somebody("next");
        resold(next);

        refused(ask(buyer, order), 409, "orders:resold");
        assertThat(ownerOf(awaitPicture(view -> ownerOf(view).equals(next.handle()))))
                .isEqualTo(next.handle());
        assertThat(site.entries("refunds", order)).isZero();
    }

    @Test
    void whatIsSoldOnBeforeTheDecisionStaysSold() {
        Person next = site.somebody("next");
        ask(buyer, order).expect(202);
        resold(next);
        decide(seller, "accept").expect(204);

        JsonNode refused = awaitOrder(card -> refundState(card).equals("refused"));

        assertThat(refused.required("refund").required("refusal").asText()).isEqualTo("resold");
        assertThat(next.original(picture)).isNotEmpty();
        assertThat(site.entries("refunds", order)).isZero();
    }

    @Test
    void whoDoesNotDecideLeavesItToThePlatform() throws Exception {
        ask(buyer, order).expect(202);
        Shards shards = new Shards(site.stack());
        // The process hears of the wish a moment after the buyer.
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shards.change("update payment set decide_until_at = utc_timestamp(6),"
                                + " next_attempt_at = utc_timestamp(6) where order_id = '" + order
                                + "' and decide_until_at is not null"),
                        changed -> changed == 1);

        JsonNode end = awaitOrder(RefundIT::isRefunded);

        assertThat(end.required("events").findValuesAsText("event")).endsWith("refund-approved", "refunded");
        assertThat(refundedCents()).isEqualTo(PRICE);
        assertThat(books.proved(seller, order, "refund")).isNegative();
        refused(decide(seller, "refuse"), 409, "orders:refund-decided");
    }

    private String bought(Person person) {
        JsonNode shown =
                site.guest().get("/api/pictures/" + picture).expect(200).json();
        JsonNode done = person.buy(shown, PATIENCE);
        assertThat(done.required("state").asText()).isEqualTo("COMPLETED");
        return done.required("id").asText();
    }

    /** The buyer sells it on. */
    private void resold(Person next) {
        awaitPicture(view -> ownerOf(view).equals(buyer.handle()));
        list(buyer, 6_000);
        bought(next);
    }

    private void list(Person owner, long cents) {
        JsonNode shown =
                site.guest().get("/api/pictures/" + picture).expect(200).json();
        Map<String, Object> offer = Map.of("price", Map.of("amount", cents, "currency", "USD"), "forSale", true);
        owner.api()
                .patch("/api/pictures/" + picture, shown.required("version").asLong(), offer)
                .expect(200);
        awaitPicture(view -> view.required("forSale").asBoolean()
                && view.required("price").required("amount").asLong() == cents);
    }

    private static Answer ask(Person person, String order) {
        return ask(person, order, "Not the colours of the preview");
    }

    private static Answer ask(Person person, String order, Object reason) {
        return person.api().post("/api/orders/" + order + "/refund", Map.of("reason", reason));
    }

    private Answer decide(Person person, String decision) {
        return person.api().put("/api/sales/" + order + "/refund", Map.of("decision", decision));
    }

    private static void refused(Answer answer, int status, String code) {
        JsonNode problem = answer.expect(status).json();
        assertThat(problem.required("type").asText()).isEqualTo("urn:picasso:" + code);
    }

    private JsonNode sale() {
        return seller.api()
                .get("/api/sales")
                .expect(200)
                .json()
                .required("items")
                .valueStream()
                .filter(sold -> sold.required("id").asText().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private void assertKept() {
        assertThat(site.entries("refunds", order)).isZero();
        assertThat(buyer.original(picture)).isNotEmpty();
        seller.api().get("/api/pictures/" + picture + "/original").expect(403);
    }

    private long refundedCents() {
        return site.ledger()
                .required("refunds")
                .valueStream()
                .filter(entry -> entry.required("metadata").toString().contains(order))
                .mapToLong(entry -> entry.required("amount").asLong())
                .sum();
    }

    private JsonNode awaitOrder(Predicate<JsonNode> wish) {
        return Awaitility.await().atMost(PATIENCE).until(() -> buyer.order(order), wish::test);
    }

    private JsonNode awaitPicture(Predicate<JsonNode> wish) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> site.guest()
                                .get("/api/pictures/" + picture)
                                .expect(200)
                                .json(),
                        wish::test);
    }

    private List<JsonNode> history() {
        return site.guest()
                .get("/api/pictures/" + picture + "/history")
                .expect(200)
                .json()
                .required("items")
                .valueStream()
                .toList();
    }

    private static String ownerOf(JsonNode picture) {
        return picture.required("owner").required("handle").asText();
    }

    private static boolean isRefunded(JsonNode card) {
        return card.required("state").asText().equals("REFUNDED");
    }

    private static String refundState(JsonNode card) {
        return card.required("refund").path("state").asText();
    }
}
