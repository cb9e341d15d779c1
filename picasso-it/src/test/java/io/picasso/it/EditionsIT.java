package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A picture with several copies: each is sold once, each has its own chain of owners, and its creator earns at every resale. */
class EditionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int COPIES = 3;

    private final Site site = Site.running();
    private final Bookkeeper books = new Bookkeeper(site);
    private final Person creator = site.somebody("creator");
    private final String picture = creator.api()
            .upload(
                    Site.sample("dotnet-280.png"),
                    Map.of(
                            "title",
                            "In three copies",
                            "category",
                            "Art",
                            "amount",
                            4_999,
                            "currency",
                            "USD",
                            "editions",
                            COPIES,
                            "royalty",
                            15))
            .expect(201)
            .json()
            .required("id")
            .asText();

    @Test
    void thereAreAsManyBuyersAsCopies() throws Exception {
        List<Person> buyers = site.people("buyer", COPIES + 2);
        JsonNode shown = shown();
        List<Future<String>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            buyers.forEach(buyer -> ends.add(threads.submit(() -> end(buyer, shown))));
        }

        List<String> states = ends.stream().map(Future::resultNow).toList();
        assertThat(states).filteredOn("COMPLETED"::equals).hasSize(COPIES);
        assertThat(states).filteredOn("picture-gone"::equals).hasSize(2);
        assertThat(site.entries("captures", picture)).isEqualTo(COPIES);
        JsonNode left = await(view -> view.required("remaining").asInt() == 0);
        assertThat(left.required("timesSold").asInt()).isEqualTo(COPIES);
        assertThat(left.required("forSale").asBoolean()).isFalse();
        assertThat(history("sold").stream().map(sold -> sold.required("edition").asInt()))
                .containsExactlyInAnyOrder(1, 2, 3);
        for (int i = 0; i < buyers.size(); i++) {
            int wanted = states.get(i).equals("COMPLETED") ? 303 : 403;
            buyers.get(i).api().get("/api/pictures/" + picture + "/original").expect(wanted);
        }
    }

    /** 49.99 is divided so that nothing is lost: 5 % and 15 % are no whole cents. */
    @Test
    void aResoldCopyEarnsItsCreatorTheRoyalty() throws Exception {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");
        String first = bought(ann, 4_999);
        long earned = books.proved(creator, first, "sale");
        offer(ann, 5_999);
        await(view -> view.required("remaining").asInt() == COPIES);
        String second = bought(ben, 5_999);

        JsonNode line = books.line(ann, second, "sale");
        assertThat(Bookkeeper.cents(line, "gross")).isEqualTo(5_999);
        assertThat(Bookkeeper.cents(line, "platformFee")).isEqualTo(300);
        assertThat(Bookkeeper.cents(line, "royalty")).isEqualTo(900);
        assertThat(Bookkeeper.cents(line, "net")).isEqualTo(5_999 - 300 - 900 - Bookkeeper.cents(line, "providerFee"));
        assertThat(books.proved(ann, second, "sale")).isEqualTo(books.balance(ann));
        assertThat(books.proved(creator, second, "royalty")).isEqualTo(900);
        Bookkeeper.awaits(earned + 900, () -> books.balance(creator));
        assertThat(books.balance(ben)).isZero();
        assertThat(chain(1)).containsExactly(creator.handle(), ann.handle(), ben.handle());
        ann.api().get("/api/pictures/" + picture + "/original").expect(403);
        assertThat(ben.original(picture)).isNotEmpty();
    }

    /** What the creator keeps and sells is untouched by what happens to a copy. */
    @Test
    void aCopyGoesBackAloneAndIsSoldAgain() throws Exception {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");
        String first = bought(ann, 4_999);
        bought(ben, 4_999);
        ann.api()
                .post("/api/orders/" + first + "/refund", Map.of("reason", "Bought by mistake"))
                .expect(202);
        creator.api()
                .put("/api/sales/" + first + "/refund", Map.of("decision", "accept"))
                .expect(204);

        JsonNode back = await(view -> view.required("remaining").asInt() == COPIES - 1);
        assertThat(back.required("forSale").asBoolean()).isTrue();
        assertThat(ben.original(picture)).isNotEmpty();
        ann.api().get("/api/pictures/" + picture + "/original").expect(403);
        books.proved(creator, first, "refund");
        bought(ann, 4_999);
    }

    @Test
    void onlyWhoOwnsACopyOffersIt() {
        Person ann = site.somebody("ann");
        bought(ann, 4_999);
        await(view -> view.required("remaining").asInt() == COPIES - 1);

        Answer renamed = edit(ann, Map.of("title", "Mine"));
        Answer stranger = edit(site.somebody("stranger"), offerAt(100));
        edit(ann, offerAt(5)).expect(422);

        renamed.expect(403);
        stranger.expect(403);
    }

    private static String end(Person buyer, JsonNode shown) {
        Answer placed = buyer.order(shown, UUID.randomUUID().toString());
        if (placed.status() == 409) {
            return placed.json().required("type").asText().replace("urn:picasso:orders:", "");
        }
        String order = placed.expect(202).json().required("id").asText();
        JsonNode reserved = buyer.await(order, PATIENCE, "RESERVED");
        if (reserved.required("state").asText().equals("RESERVED")) {
            buyer.pay(reserved, Person.GOOD_CARD).expect(303);
            reserved = buyer.await(order, PATIENCE, "COMPLETED");
        }
        String state = reserved.required("state").asText();
        return state.equals("CANCELLED") ? reserved.required("reason").asText() : state;
    }

    private String bought(Person buyer, long cents) {
        Map<String, Object> wish = Map.of("pictureId", picture, "price", Map.of("amount", cents, "currency", "USD"));
        String order = buyer.api()
                .post("/api/orders", wish, "Idempotency-Key", UUID.randomUUID().toString())
                .expect(202)
                .json()
                .required("id")
                .asText();
        buyer.pay(buyer.await(order, PATIENCE, "RESERVED"), Person.GOOD_CARD).expect(303);
        assertThat(buyer.await(order, PATIENCE, "COMPLETED").required("state").asText())
                .isEqualTo("COMPLETED");
        return order;
    }

    private void offer(Person owner, long cents) {
        await(view -> view.required("timesSold").asInt() > 0);
        edit(owner, offerAt(cents)).expect(200);
    }

    private static Map<String, Object> offerAt(long cents) {
        return Map.of("price", Map.of("amount", cents, "currency", "USD"), "forSale", true);
    }

    private Answer edit(Person person, Map<String, Object> change) {
        return person.api()
                .patch("/api/pictures/" + picture, shown().required("version").asLong(), change);
    }

    private JsonNode shown() {
        return site.guest().get("/api/pictures/" + picture).expect(200).json();
    }

    private JsonNode await(Predicate<JsonNode> wish) {
        return Awaitility.await().atMost(PATIENCE).until(this::shown, wish::test);
    }

    private List<JsonNode> history(String event) {
        return site.guest()
                .get("/api/pictures/" + picture + "/history")
                .expect(200)
                .json()
                .required("items")
                .valueStream()
                .filter(line -> line.required("event").asText().equals(event))
                .toList();
    }

    /** Who had a copy, one after the other. */
    private List<String> chain(int copy) {
        List<String> chain = new ArrayList<>(List.of(creator.handle()));
        history("sold").stream()
                .filter(sold -> sold.required("edition").asInt() == copy)
                .forEach(
                        sold -> chain.add(sold.required("to").required("handle").asText()));
        return chain;
    }
}
