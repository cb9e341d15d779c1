package io.picasso.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Line;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second node beside the site's own: what is done at one is told at the other, whichever of them dies, or the broker. */
@ExtendWith(Visits.class)
class NodesIT {
    private static final String SECOND = "liberty-2";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Site SITE = Site.running();

    private static Stack both;
    private static Api elsewhere;

    @BeforeAll
    static void startTheSecond() throws InterruptedException {
        both = new Stack(Installation.found(), SITE.stack().home(), SITE.stack().ports(), 2);
        Site.start(both, SECOND);
        elsewhere = Api.guest(URI.create("http://127.0.0.1:" + (both.ports().http() + 1)));
    }

    /** What it worked on is the first one's again, for the tests that come after. */
    @AfterAll
    static void stopTheSecond() throws IOException, InterruptedException {
        both.stop(SECOND);
        JsonNode picture = offered(SITE.somebody("artist"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> SITE.guest().get(path(picture)).status() == 200);
    }

    private static JsonNode offered(Person artist) {
        return artist.offer(Site.sample("dotnet-280.png"), "Of two nodes", 500);
    }

    private static String path(JsonNode picture) {
        return "/api/pictures/" + picture.required("id").asText();
    }

    private static String topic(JsonNode picture) {
        return "picture:" + picture.required("id").asText();
    }

    /** Changes the price so many times at the first node, in order. */
    private static void price(Person artist, JsonNode picture, int from, int to) {
        for (int cents = from; cents <= to; cents++) {
            long version = artist.api()
                    .get(path(picture))
                    .expect(200)
                    .json()
                    .required("version")
                    .asLong();
            artist.api()
                    .patch(path(picture), version, Map.of("price", Map.of("amount", cents, "currency", "USD")))
                    .expect(200);
            awaitPrice(picture, cents);
        }
    }

    private static void awaitPrice(JsonNode picture, int cents) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> SITE.guest()
                                .get(path(picture))
                                .json()
                                .required("price")
                                .required("amount")
                                .asInt()
                        == cents);
    }

    private static List<Integer> prices(Line... lines) {
        return Stream.of(lines)
                .flatMap(line -> line.heard("picture.offer").stream())
                .map(frame -> frame.required("data")
                        .required("price")
                        .required("amount")
                        .asInt())
                .toList();
    }

    private static void awaitPrice(Line line, int cents) {
        line.await(frame -> frame.path("data").path("price").path("amount").asInt() == cents);
    }

    private static int viewers(Line line) {
        return line.heard("picture.viewers")
                .getLast()
                .required("data")
                .required("viewers")
                .asInt();
    }

    @Test
    void theStatusListsBoth() throws IOException {
        assertThat(both.state(SECOND)).isEqualTo("ready");
        assertThat(both.address(SECOND))
                .isEqualTo("http://localhost:" + (both.ports().http() + 1));
    }

    @Test
    void whatHappensAtOneNodeIsToldAtTheOther() {
        Person artist = SITE.somebody("artist");
        JsonNode picture = offered(artist);
        try (Line far = Line.open(elsewhere).watch(topic(picture));
                Line near = Line.open(SITE.guest()).watch(topic(picture))) {
            far.await(frame -> frame.path("data").path("viewers").asInt() == 2);
            price(artist, picture, 601, 603);
            awaitPrice(far, 603);
            awaitPrice(near, 603);
            assertThat(prices(far)).containsExactly(601, 602, 603);
            assertThat(prices(near)).containsExactly(601, 602, 603);
        }
    }

    @Test
    void twoBrowsersAtTwoNodesSeeTheSameSale(Visitor buying, Visitor looking) {
        Person buyer = SITE.somebody("buyer");
        JsonNode picture = offered(SITE.somebody("artist"));
        buying.logIn(buyer);
        looking.page()
                .navigate(
                        elsewhere.site() + "/pictures/" + picture.required("id").asText());
        buying.open("/pictures/" + picture.required("id").asText());
        looking.sees("#viewers", "2 people");

        buying.order(picture);
        buying.pay(Person.GOOD_CARD);
        buying.sees("#headline", "yours");
        looking.sees(".offer", "Not for sale");
    }

    @Test
    void whoseNodeIsKilledGoesOnAtTheOther() throws IOException, InterruptedException {
        Person artist = SITE.somebody("artist");
        JsonNode picture = offered(artist);
        try (Line witness = Line.open(SITE.guest()).watch(topic(picture));
                Line far = Line.open(elsewhere).watch(topic(picture))) {
            witness.await(frame -> frame.path("data").path("viewers").asInt() == 2);
            price(artist, picture, 601, 602);
            awaitPrice(far, 602);
            both.kill(SECOND);
            far.awaitEnd();
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> viewers(witness) == 1);
            price(artist, picture, 603, 604);
            try (Line back = Line.open(SITE.guest()).watchSince(far.position(), topic(picture))) {
                price(artist, picture, 605, 606);
                awaitPrice(back, 606);
                assertThat(prices(far, back)).isEqualTo(upTo(606));
            }
        } finally {
            Site.start(both, SECOND);
        }
    }

    /** The money is taken, and nobody but the provider knows. */
    @Test
    void aSaleWhoseNodeIsKilledIsFinishedByTheOther() throws Exception {
        Person buyer = SITE.somebody("buyer");
        JsonNode picture = offered(SITE.somebody("artist"));
        String order = buyer.order(picture).required("id").asText();
        JsonNode reserved = buyer.await(order, PATIENCE, "RESERVED");
        SITE.haltAt("provider.after capture");
        buyer.pay(reserved, Person.GOOD_CARD).expect(303);
        String dead = awaitDeath();
        try {
            Person elsewhereNow = new Person(
                    buyer.handle(),
                    buyer.api().at(dead.equals(SECOND) ? SITE.guest().site() : elsewhere.site()));

            JsonNode end = elsewhereNow.await(order, PATIENCE.multipliedBy(2), "COMPLETED");

            assertThat(end.required("state").asText()).isEqualTo("COMPLETED");
            assertThat(SITE.entries("authorisations", order)).isEqualTo(1);
            assertThat(SITE.entries("captures", order)).isEqualTo(1);
            assertThat(elsewhereNow.original(picture.required("id").asText())).isEqualTo(Site.sample("dotnet-280.png"));
        } finally {
            Site.start(both, dead);
        }
    }

    /** The node that the order to halt has ended. */
    private static String awaitDeath() throws IOException {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> both.process(Stack.LIBERTY).isEmpty()
                        || both.process(SECOND).isEmpty());
        return both.process(SECOND).isEmpty() ? SECOND : Stack.LIBERTY;
    }

    @Test
    void theBrokerMayBeAwayForAWhile() throws IOException, InterruptedException {
        Person artist = SITE.somebody("artist");
        JsonNode picture = offered(artist);
        try (Line far = Line.open(elsewhere).watch(topic(picture));
                Line near = Line.open(SITE.guest()).watch(topic(picture))) {
            price(artist, picture, 601, 601);
            awaitPrice(far, 601);
            both.kill(Stack.KAFKA);
            try {
                for (int cents = 602; cents <= 604; cents++) {
                    change(artist, picture, cents);
                }
                // As long as a group of consumers holds out, and longer.
                Awaitility.await()
                        .pollDelay(Duration.ofSeconds(15))
                        .atMost(PATIENCE)
                        .until(() -> true);
            } finally {
                both.start(Stack.KAFKA);
            }
            awaitPrice(far, 604);
            awaitPrice(near, 604);
            assertThat(prices(far)).isEqualTo(upTo(604));
            assertThat(prices(near)).isEqualTo(upTo(604));
        }
    }

    /** The read side stands still, so that the version is counted here. */
    private static void change(Person artist, JsonNode picture, int cents) {
        long version = cents - 600L;
        artist.api()
                .patch(path(picture), version, Map.of("price", Map.of("amount", cents, "currency", "USD")))
                .expect(200);
    }

    private static List<Integer> upTo(int cents) {
        return IntStream.rangeClosed(601, cents).boxed().toList();
    }

    @Test
    void whoTriesTooOftenIsTheSameAtBothNodes() {
        Person victim = SITE.somebody("victim");
        Map<String, String> wrong = Map.of("email", victim.handle() + "@picasso.example", "password", "not this one");
        int wrongs = 0;
        while (wrongs < 100
                && (wrongs % 2 == 0 ? SITE.guest() : elsewhere)
                                .post("/api/tokens", wrong)
                                .status()
                        == 401) {
            wrongs++;
        }
        // Twenty at once, and one more every three seconds; if each node counted for itself, it would be twice as many.
        assertThat(wrongs).isBetween(20, 35);
    }
}
