package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Line;
import io.picasso.devstack.client.Person;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of an open page: what it tells to whom, how one goes on after a break, and what it does with bad input. */
class LiveIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();

    private static Predicate<JsonNode> type(String type) {
        return frame -> frame.path("type").asText().equals(type);
    }

    private static Predicate<JsonNode> about(String type, JsonNode picture) {
        String id = picture.required("id").asText();
        return type(type)
                .and(frame -> frame.path("data").path("picture").asText().equals(id));
    }

    private JsonNode offered(Person artist, String title) {
        return artist.offer(Site.sample("dotnet-280.png"), title, 500);
    }

    private static void price(Person artist, JsonNode picture, long cents) {
        String path = "/api/pictures/" + picture.required("id").asText();
        long version =
                artist.api().get(path).expect(200).json().required("version").asLong();
        artist.api()
                .patch(path, version, Map.of("price", Map.of("amount", cents, "currency", "USD")))
                .expect(200);
    }

    @Test
    void aGuestHearsOfTheMarketAndAPictureOfItsSale() {
        Person artist = site.somebody("artist");
        Person buyer = site.somebody("buyer");
        try (Line guest = Line.open(site.guest()).watch("market")) {
            JsonNode picture = offered(artist, "Watched");
            guest.await(about("picture.published", picture));
            String topic = "picture:" + picture.required("id").asText();
            try (Line looker = Line.open(site.guest()).watch(topic);
                    Line own = Line.open(buyer.api()).watch("me")) {
                JsonNode order = buyer.buy(picture, PATIENCE);

                JsonNode sold = guest.await(about("picture.sold", picture));
                assertThat(sold.required("data").required("title").asText()).isEqualTo("Watched");
                looker.await(about("picture.sold", picture));
                assertThat(looker.await(about("picture.offer", picture))
                                .required("data")
                                .required("forSale")
                                .asBoolean())
                        .isFalse();
                own.await(type("order.state")
                        .and(frame -> frame.required("data")
                                .required("state")
                                .asText()
                                .equals("COMPLETED")));
                assertThat(states(own, order)).containsSubsequence("PLACED", "RESERVED", "COMPLETED");
                assertThat(guest.heard("order.state")).isEmpty();
                assertThat(looker.heard("order.state")).isEmpty();
            }
        }
    }

    private static List<String> states(Line line, JsonNode order) {
        return line.heard("order.state").stream()
                .map(frame -> frame.required("data"))
                .filter(data -> data.required("order").equals(order.required("id")))
                .map(data -> data.required("state").asText())
                .toList();
    }

    @Test
    void whoWasAwayHearsWhatTheyMissedOnceAndInOrder() {
        Person artist = site.somebody("artist");
        JsonNode picture = offered(artist, "Missed");
        String topic = "picture:" + picture.required("id").asText();
        List<Long> versions = new ArrayList<>();
        try (Line line = Line.open(site.guest()).watch(topic)) {
            price(artist, picture, 600);
            line.await(type("picture.offer"));
            String position = line.position();
            line.close();
            price(artist, picture, 700);
            price(artist, picture, 800);
            line.heard("picture.offer").forEach(frame -> versions.add(version(frame)));
            try (Line again = Line.open(site.guest()).watchSince(position, topic)) {
                again.await(type("live.watching"));
                price(artist, picture, 900);
                again.await(type("picture.offer").and(frame -> price(frame) == 900));
                again.heard("picture.offer").forEach(frame -> versions.add(version(frame)));
            }
        }
        assertThat(versions).hasSize(4).isSorted().doesNotHaveDuplicates();
    }

    private static long version(JsonNode frame) {
        return frame.required("version").asLong();
    }

    private static long price(JsonNode frame) {
        return frame.required("data").required("price").required("amount").asLong();
    }

    @Test
    void aPositionThatIsNotReachedMeansReadingAnew() {
        try (Line line = Line.open(site.guest()).watchSince("123456789012", "market")) {
            JsonNode answer = line.await(type("live.reload"));

            assertThat(answer.required("topics").get(0).asText()).isEqualTo("market");
            JsonNode picture = offered(site.somebody("artist"), "Afterwards");
            line.await(about("picture.published", picture));
        }
    }

    @Test
    void nobodyWatchesSomebodyElse() {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");
        try (Line own = Line.open(ann.api());
                Line other = Line.open(ben.api());
                Line guest = Line.open(site.guest())) {
            String topic = own.await(type("live.welcome")).required("me").asText();
            for (Line stranger : List.of(other, guest)) {
                stranger.say(Map.of("watch", List.of(topic)));
                assertThat(stranger.await(type("live.refused"))
                                .required("reason")
                                .asText())
                        .isEqualTo("not-yours");
            }
            guest.say(Map.of("watch", List.of("me")));
            ann.order(offered(ben, "Ann's secret"));
            own.watch("me");
            assertThat(guest.await(type("live.welcome")).has("me")).isFalse();
            assertThat(other.heard("live.watching")).isEmpty();
            assertThat(guest.heard("live.watching")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"watch\":\"market\"}",
                "{\"watch\":[1]}",
                "{\"since\":\"-1\"}",
                "{\"x\":1}"
            })
    void whatIsMalformedEndsTheLine(String frame) {
        try (Line line = Line.open(site.guest())) {
            line.send(frame);
            assertThat(line.awaitEnd()).isEqualTo(1007);
        }
    }

    @Test
    void framesThatAreBinaryTooLargeOrTooManyEndTheLine() {
        try (Line line = Line.open(site.guest())) {
            line.send(new byte[] {1, 2, 3});
            assertThat(line.awaitEnd()).isEqualTo(1003);
        }
        try (Line line = Line.open(site.guest())) {
            line.send("{\"watch\":[\"" + "x".repeat(1_000_000) + "\"]}");
            assertThat(line.awaitEnd()).isEqualTo(1009);
        }
        try (Line line = Line.open(site.guest())) {
            for (int i = 0; i < 100; i++) {
                line.send("{}");
            }
            assertThat(line.awaitEnd()).isEqualTo(1008);
        }
    }

    @Test
    void topicsAreFewAndKnown() {
        try (Line line = Line.open(site.guest())) {
            line.say(Map.of("watch", List.of("nothing", "picture:../x", "market\n")));
            assertThat(line.await(type("live.refused")).required("topics")).hasSize(3);
        }
        try (Line line = Line.open(site.guest())) {
            List<String> many = new ArrayList<>();
            for (int i = 0; i < 101; i++) {
                many.add("picture:" + i);
            }
            line.say(Map.of("watch", many));
            assertThat(line.await(type("live.refused")).required("reason").asText())
                    .isEqualTo("too-many-topics");
        }
    }

    @Test
    void aPersonHasSoManyLinesAndNoMore() {
        Person busy = site.somebody("busy");
        List<Line> lines = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                lines.add(Line.open(busy.api()));
            }
            try (Line oneMore = Line.open(busy.api())) {
                assertThat(oneMore.awaitEnd()).isEqualTo(1008);
            }
            lines.getFirst().watch("me");
        } finally {
            lines.forEach(Line::close);
        }
    }

    @Test
    void pagesOfOtherSitesAreRefused() {
        Api ann = site.somebody("ann").api();
        String token =
                ann.request("/").build().headers().firstValue("Authorization").orElseThrow();
        String cookie = "picasso=" + token.substring("Bearer ".length());

        assertThatThrownBy(() -> Line.open(site.guest(), Map.of("Origin", "https://evil.example", "Cookie", cookie)))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThatThrownBy(() -> Line.open(site.guest(), Map.of("Cookie", cookie)))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        try (Line own =
                Line.open(site.guest(), Map.of("Origin", site.guest().site().toString(), "Cookie", cookie))) {
            assertThat(own.await(type("live.welcome")).required("me").asText()).startsWith("account:");
        }
        site.guest().get("/live").expect(426);
    }

    @Test
    void viewersAreCountedOnceEach() {
        JsonNode picture = offered(site.somebody("artist"), "Looked at");
        String topic = "picture:" + picture.required("id").asText();
        Person ann = site.somebody("ann");
        try (Line first = Line.open(site.guest()).watch(topic);
                Line tab = Line.open(ann.api()).watch(topic);
                Line anotherTab = Line.open(ann.api()).watch(topic)) {
            anotherTab.await(viewers(2));
            try (Line last = Line.open(site.guest()).watch(topic)) {
                first.await(viewers(3));
                last.await(viewers(3));
            }
            assertThat(tab.heard("picture.viewers"))
                    .noneMatch(
                            frame -> frame.required("data").required("viewers").asInt() > 3);
        }
    }

    private static Predicate<JsonNode> viewers(int count) {
        return type("picture.viewers")
                .and(frame -> frame.required("data").required("viewers").asInt() == count);
    }
}
