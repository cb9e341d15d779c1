package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The talk under a picture, over HTTP: what is said is read by all, and taken back by those who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private Person artist;
    private Person ann;
    private Person bob;
    private Person moderator;

    @BeforeAll
    void settle() {
        artist = site.somebody("commented");
        ann = site.somebody("ann");
        bob = site.somebody("bob");
        moderator = site.somebody("hider");
        site.town()
                .find("admin", "The administrator", Site.PASSWORD)
                .api()
                .put("/api/roles/moderator/" + moderator.handle(), Map.of())
                .expect(204);
    }

    private String picture() {
        return "/api/pictures/"
                + artist.offer(Site.sample("dotnet-280.png"), "Talked about", 4_900)
                        .required("id")
                        .asText();
    }

    private static Answer say(Person who, String picture, String text) {
        return who.api().post(picture + "/comments", Map.of("text", text));
    }

    private static String at(String picture, JsonNode comment) {
        return picture + "/comments/" + comment.required("id").asText();
    }

    private JsonNode talk(String picture) {
        return site.guest().get(picture + "/comments").expect(200).json().required("items");
    }

    private void counts(String picture, int comments) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(site.guest()
                                .get(picture)
                                .expect(200)
                                .json()
                                .required("comments")
                                .asInt())
                        .isEqualTo(comments));
    }

    @Test
    void whatIsSaidIsReadByAll() {
        String picture = picture();

        Answer said = say(ann, picture, "  Look at the light, @" + bob.handle() + "!\r\nAnd @nobody_at_all ")
                .expect(201);

        JsonNode comment = said.json();
        assertThat(said.header("Location")).endsWith(at(picture, comment));
        assertThat(said.version()).isEqualTo(1);
        assertThat(comment.required("text").asText())
                .isEqualTo("Look at the light, @" + bob.handle() + "!\nAnd @nobody_at_all");
        assertThat(comment.required("mentions").toString()).isEqualTo("[\"" + bob.handle() + "\"]");
        assertThat(comment.required("by").required("handle").asText()).isEqualTo(ann.handle());
        assertThat(comment.required("editedAt").isNull()).isTrue();
        assertThat(talk(picture)).hasSize(1).first().isEqualTo(comment);
        assertThat(site.guest().get(at(picture, comment)).expect(200).json()).isEqualTo(comment);
        counts(picture, 1);
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileOthersTalk() {
        String picture = picture();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.addFirst(say(ann, picture, "Number " + i)
                    .expect(201)
                    .json()
                    .required("id")
                    .asText());
        }

        JsonNode first =
                site.guest().get(picture + "/comments?limit=3").expect(200).json();
        say(bob, picture, "In between").expect(201);
        List<String> read = new ArrayList<>(first.required("items").findValuesAsText("id"));
        String next = first.required("next").asText();
        while (!next.equals("null")) {
            JsonNode page = site.guest()
                    .get(picture + "/comments?limit=3&cursor=" + next)
                    .expect(200)
                    .json();
            read.addAll(page.required("items").findValuesAsText("id"));
            next = page.required("next").asText();
        }

        assertThat(read).isEqualTo(told);
        site.guest().get(picture + "/comments?cursor=made-up").expect(400);
        site.guest()
                .get(picture() + "/comments?cursor=" + first.required("next").asText())
                .expect(400);
        site.guest().get(picture + "/comments?limit=0").expect(422);
        site.guest().get(picture + "/comments?limit=101").expect(422);
    }

    @Test
    void anAuthorPutsItRightAndNobodyElse() {
        String picture = picture();
        String comment = at(picture, say(ann, picture, "Fist").expect(201).json());

        JsonNode edited =
                ann.api().patch(comment, 1, Map.of("text", "First")).expect(200).json();

        assertThat(edited.required("text").asText()).isEqualTo("First");
        assertThat(edited.required("editedAt").isNull()).isFalse();
        assertThat(edited.required("version").asLong()).isEqualTo(2);
        assertThat(talk(picture).get(0).required("text").asText()).isEqualTo("First");
        ann.api().patch(comment, 1, Map.of("text", "Late")).expect(412);
        bob.api().patch(comment, 2, Map.of("text", "Mine")).expect(403);
        artist.api().patch(comment, 2, Map.of("text", "Mine")).expect(403);
        ann.api()
                .send(ann.api()
                        .request(comment)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"text\":\"a\"}")))
                .expect(428);
    }

    @Test
    void itsAuthorAndWhoKeepsThePictureDeleteIt() throws Exception {
        String picture = picture();
        JsonNode own = say(ann, picture, "Taken back").expect(201).json();
        JsonNode unwanted = say(bob, picture, "Not wanted").expect(201).json();
        JsonNode stays = say(bob, picture, "Stays").expect(201).json();
        assertThat(kept(own)).isOne();

        bob.api().delete(at(picture, own)).expect(403);
        ann.api().delete(at(picture, own)).expect(204);
        ann.api().delete(at(picture, own)).expect(204);
        artist.api().delete(at(picture, unwanted)).expect(204);

        assertThat(talk(picture)).hasSize(1).first().isEqualTo(stays);
        site.guest().get(at(picture, own)).expect(404);
        assertThat(kept(own)).as("words in the vault").isZero();
        assertThat(kept(unwanted)).isZero();
        counts(picture, 1);
    }

    @Test
    void whoeverBoughtThePictureHasTheSayUnderIt() {
        String picture = picture();
        JsonNode comment = say(ann, picture, "For sale?").expect(201).json();
        bob.api().delete(at(picture, comment)).expect(403);

        bob.buy(site.guest().get(picture).expect(200).json(), PATIENCE);

        artist.api().delete(at(picture, comment)).expect(403);
        bob.api().delete(at(picture, comment)).expect(204);
    }

    @Test
    void aModeratorHidesItAndItsAuthorReadsWhy() {
        String picture = picture();
        JsonNode comment = say(bob, picture, "Buy cheap frames").expect(201).json();
        String hidden = at(picture, comment) + "/hidden";
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> moderator
                        .api()
                        .get("/api/me")
                        .json()
                        .required("roles")
                        .toString()
                        .contains("moderator"));

        artist.api().put(hidden, Map.of("reason", "Advertising")).expect(403);
        moderator.api().put(hidden, Map.of("reason", " ")).expect(422);
        moderator.api().put(hidden, Map.of("reason", "Advertising")).expect(204);
        moderator.api().put(hidden, Map.of("reason", "Advertising, still")).expect(204);

        assertThat(talk(picture)).isEmpty();
        site.guest().get(at(picture, comment)).expect(404);
        ann.api().get(at(picture, comment)).expect(404);
        for (Person reader : List.of(bob, moderator)) {
            assertThat(reader.api()
                            .get(at(picture, comment))
                            .expect(200)
                            .json()
                            .required("hiddenBecause")
                            .asText())
                    .isEqualTo("Advertising");
        }
        bob.api().patch(at(picture, comment), 2, Map.of("text", "Sorry")).expect(409);
        counts(picture, 0);
        bob.api().delete(at(picture, comment)).expect(204);
        moderator.api().get(at(picture, comment)).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n ", "\u202egnorw", "\u200b\u200d", "bell\u0007", "lone\ud800"})
    void whatCannotBeReadIsNotSaid(String text) {
        String picture = picture();

        JsonNode problem = say(ann, picture, text).expect(422).json();

        assertThat(problem.required("type").asText()).startsWith("urn:picasso:comments:");
        assertThat(problem.required("errors").get(0).required("field").asText()).isEqualTo("text");
        assertThat(talk(picture)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotSaid() {
        String picture = picture();

        say(ann, picture, "\ud83c\udfa8".repeat(1_000)).expect(201);
        assertThat(say(ann, picture, "a".repeat(1_001))
                        .expect(422)
                        .json()
                        .required("type")
                        .asText())
                .isEqualTo("urn:picasso:comments:too-long");
        say(ann, picture, "a".repeat(1_000_000)).expect(413);
        ann.api().post(picture + "/comments", Map.of("text", 1)).expect(422);
        ann.api().post(picture + "/comments", Map.of()).expect(422);
        ann.api().post(picture + "/comments", List.of()).expect(400);
        assertThat(talk(picture)).hasSize(1);
    }

    @Test
    void scriptIsTextAndACrowdIsNoCrowd() {
        String picture = picture();
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1)";
        say(ann, picture, script).expect(201);
        String crowd = IntStream.range(0, 200).mapToObj(one -> "@a" + one + "b").collect(Collectors.joining(" "));
        assertThat(say(ann, picture, crowd.substring(0, 1_000))
                        .expect(201)
                        .json()
                        .required("mentions"))
                .isEmpty();

        assertThat(talk(picture).get(1).required("text").asText()).isEqualTo(script);
        String page = site.guest().get(picture.replace("/api", "")).expect(200).text();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)", "<img src=x");
    }

    @Test
    void nobodyTalksAboutWhatIsNotThere() {
        String picture = picture();
        JsonNode comment = say(ann, picture, "Before it went").expect(201).json();
        artist.api().delete(picture).expect(204);

        for (String gone : List.of(picture, "/api/pictures/nothing", "/api/pictures/no.id")) {
            say(ann, gone, "Hello?").expect(404);
            site.guest().get(gone + "/comments").expect(404);
            site.guest().get(gone + "/likes").expect(404);
            ann.api().put(gone + "/like", Map.of()).expect(404);
        }
        ann.api().delete(at(picture, comment)).expect(204);
        ann.api().delete(picture() + "/comments/nothing").expect(404);
        ann.api().delete(picture() + "/comments/no.id").expect(404);
        ann.api().delete(at(picture(), say(ann, picture(), "Elsewhere").json())).expect(404);
    }

    @Test
    void whatIsNotForSaleCanBeTalkedAboutAndLiked() {
        String picture = picture();
        artist.api().patch(picture, 1, Map.of("forSale", false)).expect(200);

        say(ann, picture, "Still lovely").expect(201);
        ann.api().put(picture + "/like", Map.of()).expect(204);

        counts(picture, 1);
    }

    @Test
    void whoLikesItIsReadByAll() {
        String picture = picture();
        for (Person fan : List.of(ann, bob, artist)) {
            fan.api().put(picture + "/like", Map.of()).expect(204);
            fan.api().put(picture + "/like", Map.of()).expect(204);
        }
        artist.api().delete(picture + "/like").expect(204);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(likers(site.guest(), picture))
                        .containsExactlyInAnyOrder(ann.handle(), bob.handle()));
        assertThat(site.guest()
                        .get(picture)
                        .expect(200)
                        .json()
                        .required("likes")
                        .asInt())
                .isEqualTo(2);

        JsonNode first =
                site.guest().get(picture + "/likes?limit=1").expect(200).json();
        JsonNode second = site.guest()
                .get(picture + "/likes?limit=1&cursor=" + first.required("next").asText())
                .expect(200)
                .json();
        assertThat(second.required("next").isNull()).isTrue();
        assertThat(List.of(handle(first), handle(second))).containsExactlyInAnyOrder(ann.handle(), bob.handle());
        site.guest()
                .get(picture() + "/likes?cursor=" + first.required("next").asText())
                .expect(400);
    }

    @Test
    void whoTalksTooMuchWaits() {
        String picture = picture();
        Person chatterbox = site.somebody("chatterbox");
        Answer last = say(chatterbox, picture, "Again");
        for (int i = 0; i < 200 && last.status() != 429; i++) {
            last = say(chatterbox, picture, "Again " + i);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void whoLeavesTakesTheirWordsAlong() throws Exception {
        String picture = picture();
        Person leaver = site.somebody("silent");
        JsonNode comment = say(leaver, picture, "You will miss me").expect(201).json();
        say(ann, picture, "Never").expect(201);
        leaver.api().put(picture + "/like", Map.of()).expect(204);
        String email = leaver.handle() + "@picasso.example";
        int letters = site.town().mails(email).size();
        leaver.api().delete("/api/me").expect(202);
        Awaitility.await().atMost(PATIENCE).until(() -> site.town().mails(email).size() > letters);
        String token = site.town().mailedToken(email);
        site.guest().post("/api/accounts/removals", Map.of("token", token)).expect(204);

        counts(picture, 1);
        assertThat(talk(picture)).hasSize(1);
        assertThat(kept(comment)).isZero();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(likers(site.guest(), picture)).containsExactly("former-member"));
    }

    private static List<String> likers(Api api, String picture) {
        return api.get(picture + "/likes").expect(200).json().required("items").findValuesAsText("handle");
    }

    private static String handle(JsonNode page) {
        return page.required("items").get(0).required("handle").asText();
    }

    /** How many documents the vault keeps of a comment, on whatever shard. */
    private int kept(JsonNode comment) throws Exception {
        int found = 0;
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    PreparedStatement query =
                            connection.prepareStatement("select count(*) from vault where stream_id like ?")) {
                query.setString(1, "comment-" + comment.required("id").asText() + "%");
                try (ResultSet result = query.executeQuery()) {
                    result.next();
                    found += result.getInt(1);
                }
            }
        }
        return found;
    }
}
