package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventCodec;
import io.picasso.contract.EventNames;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.follows.FollowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Following, what it shows on both sides, and the feed that comes of it. */
class FollowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site = Site.running();

    @Test
    void followingIsSoOnceHoweverOftenItIsSaid() {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");

        assertThat(follow(ann, ben)).isEqualTo(1);
        assertThat(follow(ann, ben)).isEqualTo(1);

        JsonNode seen = profile(ann.api(), ben);
        assertThat(seen.required("followers").asLong()).isEqualTo(1);
        assertThat(seen.required("followed").asBoolean()).isTrue();
        assertThat(profile(ben.api(), ann).required("following").asLong()).isEqualTo(1);
        assertThat(profile(ben.api(), ann).required("followed").asBoolean()).isFalse();
        assertThat(profile(site.guest(), ben).has("followed")).isFalse();
        assertThat(handles(site.guest(), "/api/creators/" + ben.handle() + "/followers"))
                .containsExactly(ann.handle());
        assertThat(handles(site.guest(), "/api/creators/" + ann.handle() + "/following"))
                .containsExactly(ben.handle());

        ann.api().delete(followPath(ben)).expect(204);
        ann.api().delete(followPath(ben)).expect(204);
        assertThat(profile(ann.api(), ben).required("followers").asLong()).isZero();
        assertThat(profile(ann.api(), ben).required("followed").asBoolean()).isFalse();
        assertThat(handles(site.guest(), "/api/creators/" + ben.handle() + "/followers"))
                .isEmpty();
    }

    @Test
    void nobodyFollowsThemselvesOrNobody() {
        Person ann = site.somebody("ann");
        assertThat(ann.api().put(followPath(ann), Map.of()).expect(409).text())
                .contains("urn:picasso:follows:yourself");
        ann.api().put("/api/creators/nobody_is_called_so/follow", Map.of()).expect(404);
        ann.api().delete("/api/creators/nobody_is_called_so/follow").expect(404);
        site.guest().get("/api/creators/nobody_is_called_so/followers").expect(404);
        ann.api().get("/api/feed?cursor=nonsense").expect(400);
        ann.api().get("/api/feed?limit=0").expect(422);
        site.guest()
                .get("/api/creators/" + ann.handle() + "/followers?cursor=bm90aGluZw")
                .expect(400);
    }

    @Test
    void whoIsBlockedDoesNotFollow() {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");
        ben.api().put("/api/conversations/" + ann.handle() + "/block", Map.of()).expect(204);
        assertThat(ann.api().put(followPath(ben), Map.of()).expect(409).text()).contains("urn:picasso:follows:blocked");
        ben.api().delete("/api/conversations/" + ann.handle() + "/block").expect(204);
        assertThat(follow(ann, ben)).isEqualTo(1);
    }

    @Test
    void aBlockPartsThoseWhoFollowEachOther() {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");
        follow(ann, ben);
        follow(ben, ann);

        ben.api().put("/api/conversations/" + ann.handle() + "/block", Map.of()).expect(204);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(handles(site.guest(), "/api/creators/" + ben.handle() + "/followers"))
                    .isEmpty();
            assertThat(handles(site.guest(), "/api/creators/" + ann.handle() + "/followers"))
                    .isEmpty();
        });
    }

    @Test
    void followersArePagedAndNeitherRepeatedNorSkippedWhileOthersCome() {
        Person star = site.somebody("star");
        List<Person> fans = site.people("fan", 5);
        fans.forEach(fan -> follow(fan, star));
        String path = "/api/creators/" + star.handle() + "/followers?limit=2";

        List<String> seen = new ArrayList<>();
        JsonNode page = site.guest().get(path).expect(200).json();
        add(seen, page);
        follow(site.somebody("latecomer"), star);
        while (!page.required("next").isNull()) {
            page = site.guest()
                    .get(path + "&cursor=" + page.required("next").asText())
                    .expect(200)
                    .json();
            add(seen, page);
        }

        assertThat(seen)
                .containsExactly(fans.reversed().stream().map(Person::handle).toArray(String[]::new));
        assertThat(profile(site.guest(), star).required("followers").asLong()).isEqualTo(6);
    }

    @Test
    void theFeedHasWhatThoseBringWhoAreFollowedAndPutUpForSaleAndNothingElse() {
        Person reader = site.somebody("reader");
        Person artist = site.somebody("artist");
        Person stranger = site.somebody("stranger");
        byte[] file = Site.sample("dotnet-280.png");
        String first = offer(artist, file, "First");
        assertThat(feed(reader, 20)).isEmpty();
        follow(reader, artist);
        String second = offer(artist, file, "Second");
        offer(stranger, file, "Of somebody else");
        String third = offer(artist, file, "Third");

        awaitFeed(reader, third, second, first);
        assertThat(feed(reader, 1)).as("page by page").containsExactly(third, second, first);

        artist.api()
                .patch("/api/pictures/" + first, 1, Map.of("forSale", false))
                .expect(200);
        artist.api().patch("/api/pictures/" + first, 2, Map.of("forSale", true)).expect(200);
        awaitFeed(reader, first, third, second);

        artist.api().delete("/api/pictures/" + second).expect(204);
        awaitFeed(reader, first, third);
        reader.api().delete(followPath(artist)).expect(204);
        assertThat(feed(reader, 20)).isEmpty();
    }

    @Test
    void aResaleBringsAPictureBackToTheTop() {
        Person reader = site.somebody("reader");
        Person artist = site.somebody("artist");
        Person first = site.somebody("buyer");
        Person second = site.somebody("buyer");
        byte[] file = Site.sample("dotnet-280.png");
        follow(reader, artist);
        JsonNode sold = artist.offer(file, "Sold on", 500);
        String id = sold.required("id").asText();
        first.buy(sold, PATIENCE);
        String newer = offer(artist, file, "Newer");
        awaitFeed(reader, newer, id);

        JsonNode mine = first.api().get("/api/pictures/" + id).expect(200).json();
        JsonNode offered = first.api()
                .patch("/api/pictures/" + id, mine.required("version").asLong(), Map.of("forSale", true))
                .expect(200)
                .json();
        awaitFeed(reader, id, newer);
        String newest = offer(artist, file, "Newest");
        awaitFeed(reader, newest, id, newer);
        second.buy(offered, PATIENCE);
        awaitFeed(reader, id, newest, newer);
    }

    @Test
    void aFollowThatIsToldTwiceCountsOnce() throws Exception {
        Person ann = site.somebody("ann");
        Person ben = site.somebody("ben");
        follow(ann, ben);
        AccountId who = account(ann);
        AccountId whom = account(ben);

        tell(who, whom, 1, new FollowEvent.Followed(who, whom));
        ann.api().delete(followPath(ben)).expect(204);
        tell(who, whom, 1, new FollowEvent.Followed(who, whom));
        follow(ann, ben);

        assertThat(profile(ann.api(), ben).required("followers").asLong()).isEqualTo(1);
        assertThat(handles(site.guest(), "/api/creators/" + ben.handle() + "/followers"))
                .containsExactly(ann.handle());
    }

    @Test
    void whatIsLikedTrends() {
        Person artist = site.somebody("artist");
        byte[] file = Site.sample("dotnet-280.png");
        String older = offer(artist, file, "Liked");
        String newer = offer(artist, file, "Not liked");
        String list = "/api/pictures?sort=trending&creator=" + artist.handle();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(site.guest(), list)).containsExactly(newer, older));

        site.somebody("fan")
                .api()
                .put("/api/pictures/" + older + "/like", Map.of())
                .expect(204);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(site.guest(), list)).containsExactly(older, newer));
        assertThat(walk(site.guest(), list + "&limit=1")).containsExactly(older, newer);
    }

    private static String followPath(Person whom) {
        return "/api/creators/" + whom.handle() + "/follow";
    }

    private static long follow(Person who, Person whom) {
        return who.api().put(followPath(whom), Map.of()).expect(204).version();
    }

    private static JsonNode profile(Api as, Person whom) {
        return as.get("/api/creators/" + whom.handle()).expect(200).json();
    }

    private static AccountId account(Person person) {
        return new AccountId(
                person.api().get("/api/me").expect(200).json().required("id").asText());
    }

    private static List<String> handles(Api as, String path) {
        List<String> handles = new ArrayList<>();
        add(handles, as.get(path).expect(200).json());
        return handles;
    }

    private static void add(List<String> handles, JsonNode page) {
        page.required("items")
                .forEach(profile -> handles.add(profile.required("handle").asText()));
    }

    private static String offer(Person artist, byte[] file, String title) {
        return artist.offer(file, title, 500).required("id").asText();
    }

    private static void awaitFeed(Person reader, String... pictures) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed(reader, 20)).containsExactly(pictures));
    }

    private static List<String> feed(Person reader, int limit) {
        return walk(reader.api(), "/api/feed?limit=" + limit);
    }

    private static List<String> ids(Api as, String path) {
        return as.get(path).expect(200).json().findValuesAsText("id");
    }

    /** All pages of a list of pictures. */
    private static List<String> walk(Api as, String path) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = as.get(path + cursor).expect(200).json();
            all.addAll(page.findValuesAsText("id"));
            cursor = page.required("next").isNull()
                    ? ""
                    : "&cursor=" + page.required("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    private void tell(AccountId who, AccountId whom, long version, Event event) throws Exception {
        String stream = "follow-" + who + "." + whom;
        Properties config = new Properties();
        config.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        String message = EventCodec.message(
                stream, version, EventNames.of(event), Instant.now(), EventCodec.body(event), Map.of());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("picasso.events", stream, message))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
