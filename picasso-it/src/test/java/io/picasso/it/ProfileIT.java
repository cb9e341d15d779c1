package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.UnexpectedAnswerException;
import io.picasso.it.torture.check.Shards;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people show of themselves: name, handle, a few words, a picture; and that it shows wherever they appear. */
class ProfileIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PHOTO = Site.sample("iphone-6.jpg");

    private final Site site = Site.running();
    private final Person ann = site.somebody("ann");

    /** Also after a failed test, so that the next one finds a site. */
    @AfterEach
    void heal() throws InterruptedException {
        site.stack().start();
    }

    @Test
    void wordsAboutOneselfAreTextAndNothingElse() {
        String words = "I paint <b>weirs</b> & \"mills\".\nAt dusk. #{1+1}";
        JsonNode me = changed(ann, Map.of("bio", "  " + words.replace("\n", "\r\n") + " \n"));

        assertThat(me.required("bio").asText()).isEqualTo(words);
        assertThat(me.required("name").asText()).isEqualTo("ann of the tests");
        eventually()
                .untilAsserted(
                        () -> assertThat(creator(ann.handle()).required("bio").asText())
                                .isEqualTo(words));
        String page = site.guest().get("/creators/" + ann.handle()).expect(200).text();
        assertThat(page).contains("I paint &lt;b&gt;weirs&lt;/b&gt;", "#{1+1}").doesNotContain("<b>weirs");
        assertThat(changed(ann, Map.of("bio", "")).required("bio").asText()).isEmpty();
    }

    @Test
    void whatBreaksARuleIsNamedAndChangesNothing() {
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("bio", "x".repeat(501)),
                Map.of("bio", "a\u202eb"),
                Map.of("handle", "Not A Handle"),
                Map.of("name", "a\u0007b"))) {
            Answer refused = ann.api().patch("/api/me", version(ann), wrong);
            assertThat(refused.expect(422)
                            .json()
                            .required("errors")
                            .get(0)
                            .required("field")
                            .asText())
                    .isEqualTo(wrong.keySet().iterator().next());
        }
        ann.api().patch("/api/me", version(ann), Map.of()).expect(422);
        ann.api().patch("/api/me", version(ann) + 7, Map.of("bio", "stale")).expect(412);
        ann.api()
                .patch("/api/me", version(ann) + 7, Map.of("handle", "stale_" + ann.handle()))
                .expect(412);
        assertThat(me(ann).required("bio").asText()).isEmpty();
    }

    @Test
    void aHandleIsSomebodyElsesOrMineAndTheOldOneWaitsForMe() {
        Person ben = site.somebody("ben");
        JsonNode picture = ann.offer(PHOTO, "By any other name", 1_000);
        Answer taken = ann.api().patch("/api/me", version(ann), Map.of("handle", ben.handle()));
        assertThat(taken.expect(409).json().required("type").asText()).isEqualTo("urn:picasso:accounts:handle-taken");

        String next = ann.handle() + "_next";
        assertThat(changed(ann, Map.of("handle", next)).required("handle").asText())
                .isEqualTo(next);
        eventually()
                .untilAsserted(
                        () -> assertThat(creatorOf(picture).required("handle").asText())
                                .isEqualTo(next));
        site.guest().get("/api/creators/" + ann.handle()).expect(404);
        creator(next);
        ben.api().patch("/api/me", version(ben), Map.of("handle", ann.handle())).expect(409);
        site.guest()
                .post(
                        "/api/accounts",
                        Map.of(
                                "email",
                                "late-" + ann.handle() + "@picasso.example",
                                "password",
                                Site.PASSWORD,
                                "handle",
                                ann.handle(),
                                "name",
                                "Too late"))
                .expect(409);

        assertThat(changed(ann, Map.of("handle", ann.handle()))
                        .required("handle")
                        .asText())
                .isEqualTo(ann.handle());
        ben.api().patch("/api/me", version(ben), Map.of("handle", ann.handle())).expect(409);
        changed(ann, Map.of("handle", ann.handle() + "_3"));
        Answer often = ann.api().patch("/api/me", version(ann), Map.of("handle", ann.handle() + "_4"));
        assertThat(often.expect(409).json().required("type").asText())
                .isEqualTo("urn:picasso:accounts:handle-changed-often");
    }

    @Test
    void aServerThatDiesAfterTheChangeSettlesTheHandleWhenItIsBack() throws Exception {
        String next = ann.handle() + "_x";
        site.haltAt("commit.after ChangeProfile");
        try {
            ann.api().patch("/api/me", version(ann), Map.of("handle", next));
        } catch (UncheckedIOException died) {
            assertThat(died).isNotNull();
        }
        site.awaitDeathAndRestart();

        eventually()
                .untilAsserted(
                        () -> assertThat(me(ann).required("handle").asText()).isEqualTo(next));
        eventually()
                .untilAsserted(() -> assertThat(new Shards(site.stack())
                                .all(
                                        "select id, expires_at from claim where holder = '"
                                                + me(ann).required("id").asText() + "' and id like 'handle-%'",
                                        (shard, row) -> row.getTimestamp(2) == null))
                        .containsExactlyInAnyOrder(true, false));
    }

    @Test
    void aPictureOfOneselfIsASmallSquareWithoutThePlace() throws IOException {
        JsonNode work = ann.offer(PHOTO, "With a face", 1_000);
        String first = put(ann, PHOTO).expect(200).json().required("avatarUrl").asText();
        byte[] bytes = site.guest().get(first).expect(200).bytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));

        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isLessThanOrEqualTo(320);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "Apple");
        assertThat(site.guest().get(first).header("Cache-Control")).contains("immutable");
        eventually()
                .untilAsserted(
                        () -> assertThat(creatorOf(work).required("avatarUrl").asText())
                                .isEqualTo(first));
        eventually()
                .untilAsserted(() -> assertThat(
                                creator(ann.handle()).required("avatarUrl").asText())
                        .isEqualTo(first));

        String second = put(ann, Site.sample("dotnet-280.png"))
                .expect(200)
                .json()
                .required("avatarUrl")
                .asText();
        assertThat(second).isNotEqualTo(first);
        eventually().untilAsserted(() -> site.guest().get(first).expect(404));
        site.guest().get(second).expect(200);
        ann.api().delete("/api/me/avatar").expect(204);
        ann.api().delete("/api/me/avatar").expect(204);
        assertThat(me(ann).required("avatarUrl").isNull()).isTrue();
        eventually().untilAsserted(() -> site.guest().get(second).expect(404));
        eventually()
                .untilAsserted(
                        () -> assertThat(creatorOf(work).required("avatarUrl").isNull())
                                .isTrue());
    }

    @Test
    void whatIsNoPictureIsNoAvatar() {
        put(ann, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                .expect(415);
        put(ann, java.util.Arrays.copyOf(PHOTO, 5_000)).expect(422);
        put(ann, new byte[11 << 20]).expect(413);
        ann.api()
                .send(ann.api()
                        .request("/api/me/avatar")
                        .PUT(BodyPublishers.ofByteArray(PHOTO))
                        .header("Content-Type", "image/jpeg"))
                .expect(415);
        site.guest()
                .get("/api/avatars/nobody/0123456789abcdef0123456789abcdef.jpg")
                .expect(404);
        site.guest().get("/api/avatars/nobody/..%2fsecret").expect(400);
        assertThat(me(ann).required("avatarUrl").isNull()).isTrue();
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE).ignoreExceptionsInstanceOf(UnexpectedAnswerException.class);
    }

    private static JsonNode me(Person who) {
        return who.api().get("/api/me").expect(200).json();
    }

    private static long version(Person who) {
        return me(who).required("version").asLong();
    }

    private static JsonNode changed(Person who, Map<String, String> edit) {
        return who.api().patch("/api/me", version(who), edit).expect(200).json();
    }

    private JsonNode creator(String handle) {
        return site.guest().get("/api/creators/" + handle).expect(200).json();
    }

    private JsonNode creatorOf(JsonNode picture) {
        return site.guest()
                .get("/api/pictures/" + picture.required("id").asText())
                .expect(200)
                .json()
                .required("creator");
    }

    private static Answer put(Person who, byte[] file) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../me.svg\"\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = who.api()
                .request("/api/me/avatar")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .PUT(BodyPublishers.ofByteArray(body.toByteArray()));
        return who.api().send(request);
    }
}
