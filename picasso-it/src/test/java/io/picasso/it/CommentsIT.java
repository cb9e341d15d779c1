package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The talk under a picture, over HTTP: what is said is read by all, and taken back by those who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private Talk talk;
    private Person ann;
    private Person bob;
    private Person moderator;

    @BeforeAll
    void settle() {
        talk = new Talk(site);
        ann = site.somebody("ann");
        bob = site.somebody("bob");
        moderator = site.somebody("hider");
        site.town()
                .find("admin", "The administrator", Site.PASSWORD)
                .api()
                .put("/api/roles/moderator/" + moderator.handle(), Map.of())
                .expect(204);
    }

    @Test
    void whatIsSaidIsReadByAll() {
        String picture = talk.picture();

        Answer said = Talk.say(ann, picture, "  Look at the light, @" + bob.handle() + "!\r\nAnd @nobody_at_all ")
                .expect(201);

        JsonNode comment = said.json();
        assertThat(said.header("Location")).endsWith(Talk.at(picture, comment));
        assertThat(said.version()).isEqualTo(1);
        assertThat(comment.required("text").asText())
                .isEqualTo("Look at the light, @" + bob.handle() + "!\nAnd @nobody_at_all");
        assertThat(comment.required("mentions").toString()).isEqualTo("[\"" + bob.handle() + "\"]");
        assertThat(comment.required("by").required("handle").asText()).isEqualTo(ann.handle());
        assertThat(comment.required("editedAt").isNull()).isTrue();
        assertThat(talk.under(picture)).hasSize(1).first().isEqualTo(comment);
        assertThat(site.guest().get(Talk.at(picture, comment)).expect(200).json())
                .isEqualTo(comment);
        talk.counts(picture, 1);
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileOthersTalk() {
        String picture = talk.picture();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.addFirst(Talk.say(ann, picture, "Number " + i)
                    .expect(201)
                    .json()
                    .required("id")
                    .asText());
        }

        JsonNode first =
                site.guest().get(picture + "/comments?limit=3").expect(200).json();
        Talk.say(bob, picture, "In between").expect(201);
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
                .get(talk.picture() + "/comments?cursor="
                        + first.required("next").asText())
                .expect(400);
        site.guest().get(picture + "/comments?limit=0").expect(422);
        site.guest().get(picture + "/comments?limit=101").expect(422);
    }

    @Test
    void anAuthorPutsItRightAndNobodyElse() {
        String picture = talk.picture();
        String comment =
                Talk.at(picture, Talk.say(ann, picture, "Fist").expect(201).json());

        JsonNode edited =
                ann.api().patch(comment, 1, Map.of("text", "First")).expect(200).json();

        assertThat(edited.required("text").asText()).isEqualTo("First");
        assertThat(edited.required("editedAt").isNull()).isFalse();
        assertThat(edited.required("version").asLong()).isEqualTo(2);
        assertThat(talk.under(picture).get(0).required("text").asText()).isEqualTo("First");
        ann.api().patch(comment, 1, Map.of("text", "Late")).expect(412);
        bob.api().patch(comment, 2, Map.of("text", "Mine")).expect(403);
        talk.artist().api().patch(comment, 2, Map.of("text", "Mine")).expect(403);
        ann.api()
                .send(ann.api()
                        .request(comment)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"text\":\"a\"}")))
                .expect(428);
    }

    @Test
    void itsAuthorAndWhoKeepsThePictureDeleteIt() throws Exception {
        String picture = talk.picture();
        JsonNode own = Talk.say(ann, picture, "Taken back").expect(201).json();
        JsonNode unwanted = Talk.say(bob, picture, "Not wanted").expect(201).json();
        JsonNode stays = Talk.say(bob, picture, "Stays").expect(201).json();
        assertThat(kept(own)).isOne();

        bob.api().delete(Talk.at(picture, own)).expect(403);
        ann.api().delete(Talk.at(picture, own)).expect(204);
        ann.api().delete(Talk.at(picture, own)).expect(204);
        talk.artist().api().delete(Talk.at(picture, unwanted)).expect(204);

        assertThat(talk.under(picture)).hasSize(1).first().isEqualTo(stays);
        site.guest().get(Talk.at(picture, own)).expect(404);
        assertThat(kept(own)).as("words in the vault").isZero();
        assertThat(kept(unwanted)).isZero();
        talk.counts(picture, 1);
    }

    @Test
    void whoeverBoughtThePictureHasTheSayUnderIt() {
        String picture = talk.picture();
        JsonNode comment = Talk.say(ann, picture, "For sale?").expect(201).json();
        bob.api().delete(Talk.at(picture, comment)).expect(403);

        bob.buy(site.guest().get(picture).expect(200).json(), PATIENCE);

        talk.artist().api().delete(Talk.at(picture, comment)).expect(403);
        bob.api().delete(Talk.at(picture, comment)).expect(204);
    }

    @Test
    void aModeratorHidesItAndItsAuthorReadsWhy() {
        String picture = talk.picture();
        JsonNode comment =
                Talk.say(bob, picture, "Buy cheap frames").expect(201).json();
        String hidden = Talk.at(picture, comment) + "/hidden";
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> moderator
                        .api()
                        .get("/api/me")
                        .json()
                        .required("roles")
                        .toString()
                        .contains("moderator"));

        talk.artist().api().put(hidden, Map.of("reason", "Advertising")).expect(403);
        moderator.api().put(hidden, Map.of("reason", " ")).expect(422);
        moderator.api().put(hidden, Map.of("reason", "Advertising")).expect(204);
        moderator.api().put(hidden, Map.of("reason", "Advertising, still")).expect(204);

        assertThat(talk.under(picture)).isEmpty();
        site.guest().get(Talk.at(picture, comment)).expect(404);
        ann.api().get(Talk.at(picture, comment)).expect(404);
        for (Person reader : List.of(bob, moderator)) {
            assertThat(reader.api()
                            .get(Talk.at(picture, comment))
                            .expect(200)
                            .json()
                            .required("hiddenBecause")
                            .asText())
                    .isEqualTo("Advertising");
        }
        bob.api().patch(Talk.at(picture, comment), 2, Map.of("text", "Sorry")).expect(409);
        talk.counts(picture, 0);
        bob.api().delete(Talk.at(picture, comment)).expect(204);
        moderator.api().get(Talk.at(picture, comment)).expect(404);
    }

    @Test
    void aBlockKeepsTwoPeopleOutOfEachOthersTalk() {
        Person carl = site.somebody("carl");
        String picture = talk.picture();
        String block = "/api/conversations/" + carl.handle() + "/block";
        talk.artist().api().put(block, Map.of()).expect(204);

        assertThat(Talk.say(carl, picture, "Let me in").expect(409).text()).contains("urn:picasso:comments:blocked");
        JsonNode elsewhere = Talk.say(
                        carl,
                        new Talk(site).picture(),
                        "Look, @" + talk.artist().handle())
                .expect(201)
                .json();
        assertThat(elsewhere.required("mentions")).isEmpty();

        talk.artist().api().delete(block).expect(204);
        Talk.say(carl, picture, "Thank you").expect(201);
    }

    @Test
    void whoTalksTooMuchWaits() {
        String picture = talk.picture();
        Person chatterbox = site.somebody("chatterbox");
        Answer last = Talk.say(chatterbox, picture, "Again");
        for (int i = 0; i < 200 && last.status() != 429; i++) {
            last = Talk.say(chatterbox, picture, "Again " + i);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void whoLeavesTakesTheirWordsAlong() throws Exception {
        String picture = talk.picture();
        Person leaver = site.somebody("silent");
        JsonNode comment =
                Talk.say(leaver, picture, "You will miss me").expect(201).json();
        Talk.say(ann, picture, "Never").expect(201);
        leaver.api().put(picture + "/like", Map.of()).expect(204);
        String email = leaver.handle() + "@picasso.example";
        int letters = site.town().mails(email).size();
        leaver.api().delete("/api/me").expect(202);
        Awaitility.await().atMost(PATIENCE).until(() -> site.town().mails(email).size() > letters);
        String token = site.town().mailedToken(email);
        site.guest().post("/api/accounts/removals", Map.of("token", token)).expect(204);

        talk.counts(picture, 1);
        assertThat(talk.under(picture)).hasSize(1);
        assertThat(kept(comment)).isZero();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Talk.likers(site.guest(), picture)).containsExactly("former-member"));
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
