package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Person;
import java.time.Duration;
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

/** What nobody should say, talk about or like, and who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentInputIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private Talk talk;
    private Person ann;
    private Person bob;

    @BeforeAll
    void settle() {
        talk = new Talk(site);
        ann = site.somebody("ann");
        bob = site.somebody("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n ", "\u202egnorw", "\u200b\u200d", "bell\u0007", "lone\ud800"})
    void whatCannotBeReadIsNotSaid(String text) {
        String picture = talk.picture();

        JsonNode problem = Talk.say(ann, picture, text).expect(422).json();

        assertThat(problem.required("type").asText()).startsWith("urn:picasso:comments:");
        assertThat(problem.required("errors").get(0).required("field").asText()).isEqualTo("text");
        assertThat(talk.under(picture)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotSaid() {
        String picture = talk.picture();

        Talk.say(ann, picture, "\ud83c\udfa8".repeat(1_000)).expect(201);
        assertThat(Talk.say(ann, picture, "a".repeat(1_001))
                        .expect(422)
                        .json()
                        .required("type")
                        .asText())
                .isEqualTo("urn:picasso:comments:too-long");
        Talk.say(ann, picture, "a".repeat(1_000_000)).expect(413);
        ann.api().post(picture + "/comments", Map.of("text", 1)).expect(422);
        ann.api().post(picture + "/comments", Map.of()).expect(422);
        ann.api().post(picture + "/comments", List.of()).expect(400);
        assertThat(talk.under(picture)).hasSize(1);
    }

    @Test
    void scriptIsTextAndACrowdIsNoCrowd() {
        String picture = talk.picture();
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1)";
        Talk.say(ann, picture, script).expect(201);
        String crowd = IntStream.range(0, 200).mapToObj(one -> "@a" + one + "b").collect(Collectors.joining(" "));
        assertThat(Talk.say(ann, picture, crowd.substring(0, 1_000))
                        .expect(201)
                        .json()
                        .required("mentions"))
                .isEmpty();

        assertThat(talk.under(picture).get(1).required("text").asText()).isEqualTo(script);
        String page = site.guest().get(picture.replace("/api", "")).expect(200).text();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)", "<img src=x");
    }

    @Test
    void nobodyTalksAboutWhatIsNotThere() {
        String picture = talk.picture();
        JsonNode comment = Talk.say(ann, picture, "Before it went").expect(201).json();
        talk.artist().api().delete(picture).expect(204);

        for (String gone : List.of(picture, "/api/pictures/nothing", "/api/pictures/no.id")) {
            Talk.say(ann, gone, "Hello?").expect(404);
            site.guest().get(gone + "/comments").expect(404);
            site.guest().get(gone + "/likes").expect(404);
            ann.api().put(gone + "/like", Map.of()).expect(404);
        }
        ann.api().delete(Talk.at(picture, comment)).expect(204);
        ann.api().delete(talk.picture() + "/comments/nothing").expect(404);
        ann.api().delete(talk.picture() + "/comments/no.id").expect(404);
        ann.api()
                .delete(Talk.at(
                        talk.picture(),
                        Talk.say(ann, talk.picture(), "Elsewhere").json()))
                .expect(404);
    }

    @Test
    void whatIsNotForSaleCanBeTalkedAboutAndLiked() {
        String picture = talk.picture();
        talk.artist().api().patch(picture, 1, Map.of("forSale", false)).expect(200);

        Talk.say(ann, picture, "Still lovely").expect(201);
        ann.api().put(picture + "/like", Map.of()).expect(204);

        talk.counts(picture, 1);
    }

    @Test
    void whoLikesItIsReadByAll() {
        String picture = talk.picture();
        for (Person fan : List.of(ann, bob, talk.artist())) {
            fan.api().put(picture + "/like", Map.of()).expect(204);
            fan.api().put(picture + "/like", Map.of()).expect(204);
        }
        talk.artist().api().delete(picture + "/like").expect(204);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Talk.likers(site.guest(), picture))
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
                .get(talk.picture() + "/likes?cursor=" + first.required("next").asText())
                .expect(400);
    }

    private static String handle(JsonNode page) {
        return page.required("items").get(0).required("handle").asText();
    }
}
