package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Multipart;
import io.picasso.devstack.client.Person;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send. Each is answered as the contract says, changes nothing, and leaves no file behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final int MEGABYTE = 1 << 20;
    private static final int LIMIT = 50 * MEGABYTE;

    private final Site site = Site.running();
    private Person ann;
    private Person ben;
    private JsonNode picture;

    @BeforeAll
    void settle() {
        ann = site.somebody("ann");
        ben = site.somebody("ben");
        picture = ann.offer(Site.sample("dotnet-280.png"), "Attacked", 4_900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "\"text\"", "null", "{\"email\":", "\u0000"})
    void aBodyThatIsNoObjectIsMalformed(String body) {
        problem(json("/api/accounts", body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"email\":1}", "{\"email\":[]}", "{\"email\":{\"a\":1}}", "{}"})
    void aFieldOfTheWrongTypeIsNamed(String body) {
        JsonNode problem = problem(json("/api/accounts", body), 422);
        assertThat(problem.required("errors")).isNotEmpty();
    }

    @Test
    void aHugeBodyIsTooLarge() {
        problem(json("/api/accounts", "{\"name\":\"" + "x".repeat(MEGABYTE) + "\"}"), 413);
    }

    @Test
    void aBodyOfTheWrongMediaTypeIsNotUnderstood() {
        problem(
                site.guest()
                        .send(site.guest()
                                .request("/api/accounts")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}"))),
                415);
    }

    @Test
    void whatIsNoPictureIsNotTaken() throws IOException {
        byte[] text = "I am a picture, honestly.".getBytes(StandardCharsets.UTF_8);
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] png = Site.sample("dotnet-280.png");

        refusedUpload(text, "file.jpg", 415);
        refusedUpload(svg, "file.svg", 415);
        refusedUpload(new byte[0], "file.png", 415, 422);
        refusedUpload(Arrays.copyOf(png, png.length / 2), "file.png", 422);
        refusedUpload(Enemies.pixelFlood(20_000, 20_000), "file.png", 422);
        refusedUpload(Enemies.withTail(png, "<html><script>alert(1)</script></html>"), "file.png", 415);
    }

    @Test
    void aFileOverTheLimitIsTooLarge() throws IOException {
        byte[] tooMuch = Arrays.copyOf(Site.sample("iphone-4s.jpg"), LIMIT + 10 * MEGABYTE);

        refusedUpload(tooMuch, "file.jpg", 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.png", "a\\nb.png", "x", "<script>.png", "nul\u0001.png"})
    void theNameOfAFileMeansNothing(String name) {
        String odd = name.equals("x") ? "x".repeat(500) + ".png" : name;
        Multipart form = new Multipart().field("title", "Oddly named").file("file", odd, "image/png", png());

        JsonNode taken = upload(form).expect(201).json();

        assertThat(taken.toString()).doesNotContain("passwd", odd);
        ann.api().delete("/api/pictures/" + taken.required("id").asText()).expect(204);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -1", "amount, 0", "amount, 49", "amount, 1.5", "amount, 1e3", "amount, 99999999999999999999",
        "amount, free", "currency, XXX", "currency, dollars", "editions, 0", "editions, -1", "editions, 1000000",
        "editions, 1.5", "royalty, -1", "royalty, 26", "title, ''"
    })
    void aFieldOutOfRangeIsInvalid(String field, String value) throws IOException {
        Multipart form = new Multipart();
        Map<String, String> fields = new java.util.TreeMap<>(
                Map.of("title", "Out of range", "amount", "4900", "currency", "USD", "editions", "1"));
        fields.put(field, value);
        fields.forEach(form::field);
        form.file("file", "a.png", "image/png", png());
        long before = objects();

        JsonNode problem = problem(upload(form), 422);

        assertThat(problem.required("errors")).isNotEmpty();
        assertThat(objects()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10", "a%20b"})
    void whatDoesNotExistIsUnknown(String id) {
        problem(site.guest().get("/api/pictures/" + id), 404);
        problem(site.guest().get("/api/pictures/" + id + "/preview"), 404);
        problem(ann.api().get("/api/pictures/" + id + "/original"), 404);
        problem(ann.api().get("/api/orders/" + id), 404);
    }

    @Test
    void aCursorChangedByAByteIsRefused() {
        ann.offer(png(), "Second", 4_900);
        String cursor = site.guest()
                .get("/api/pictures?limit=1")
                .expect(200)
                .json()
                .required("next")
                .asText();

        for (int i = 0; i < cursor.length(); i += 7) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            problem(site.guest().get("/api/pictures?limit=1&cursor=" + changed), 400);
        }
        problem(site.guest().get("/api/pictures?limit=1&sort=price&cursor=" + cursor), 400);
        site.guest().get("/api/pictures?limit=1&cursor=" + cursor).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "sort=random", "forSale=maybe", "minAmount=-1"})
    void aParameterOutOfRangeIsInvalid(String parameter) {
        problem(site.guest().get("/api/pictures?" + parameter), 422);
    }

    @Test
    void anotherPriceThanTheCurrentOneIsRefused() {
        Map<String, Object> wish = Map.of(
                "pictureId", picture.required("id").asText(), "price", Map.of("amount", 4_899, "currency", "USD"));

        Answer answer = ben.api()
                .post("/api/orders", wish, "Idempotency-Key", UUID.randomUUID().toString());

        assertThat(problem(answer, 409).required("type").asText()).isEqualTo("urn:picasso:orders:price-changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":0,\"currency\":\"USD\"}",
                "{\"amount\":-4900,\"currency\":\"USD\"}",
                "{\"amount\":4900,\"currency\":\"EUR\"}",
                "{\"amount\":4900,\"currency\":\"usd\"}",
                "{\"amount\":4900,\"currency\":\"XXX\"}",
                "{\"amount\":4900.01,\"currency\":\"USD\"}",
                "{\"amount\":\"4900 or 1\",\"currency\":\"USD\"}",
                "{\"amount\":9223372036854775808,\"currency\":\"USD\"}",
                "{\"amount\":null,\"currency\":\"USD\"}",
                "{\"currency\":\"USD\"}",
                "[]",
                "null"
            })
    void aPriceThatWasTamperedWithBuysNothing(String price) {
        String id = picture.required("id").asText();
        String body = "{\"pictureId\":\"" + id + "\",\"price\":" + price + "}";

        Answer answer = ben.api()
                .send(ben.api()
                        .request("/api/orders")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));

        assertThat(answer.status()).as(answer.text()).isIn(409, 422);
        problem(answer, answer.status());
        assertThat(site.entries("authorisations", id)).isZero();
    }

    @Test
    void nobodyBuysTheirOwnPictureOrWithoutAKey() {
        problem(ann.order(picture, UUID.randomUUID().toString()), 409);
        Map<String, Object> wish =
                Map.of("pictureId", picture.required("id").asText(), "price", picture.required("price"));
        problem(ben.api().post("/api/orders", wish), 428);
        problem(site.guest().post("/api/orders", wish, "Idempotency-Key", "k"), 401);
    }

    @Test
    void anotherPersonsThingsStayTheirs() {
        String id = picture.required("id").asText();
        Person cleo = site.somebody("cleo");
        JsonNode own = ann.offer(png(), "Ordered by Ben", 4_900);
        String order = ben.order(own).required("id").asText();

        problem(ben.api().get("/api/pictures/" + id + "/original"), 403);
        problem(site.guest().get("/api/pictures/" + id + "/original"), 401);
        problem(ben.api().patch("/api/pictures/" + id, 1, Map.of("title", "Mine")), 403);
        problem(ben.api().delete("/api/pictures/" + id), 403);
        assertThat(cleo.api().get("/api/orders/" + order).status()).isIn(403, 404);
        assertThat(cleo.api().delete("/api/orders/" + order).status()).isIn(403, 404);
        ben.api().delete("/api/orders/" + order).expect(202);
    }

    @Test
    void anEditNamesTheVersionItChanges() {
        String path = "/api/pictures/" + picture.required("id").asText();
        Api api = ann.api();

        problem(api.patch(path, 99, Map.of("title", "From the future")), 412);
        problem(
                api.send(api.request(path)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"title\":\"Blind\"}"))),
                428);
    }

    @Test
    void anUnsignedWebhookHasNoEffect() {
        problem(json("/api/stripe/webhook", "{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\"}"), 400);
    }

    private byte[] png() {
        return Site.sample("dotnet-280.png");
    }

    private Answer json(String path, String body) {
        return site.guest()
                .send(site.guest()
                        .request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private Answer upload(Multipart form) {
        return ann.api()
                .send(ann.api()
                        .request("/api/pictures")
                        .header("Content-Type", form.contentType())
                        .POST(BodyPublishers.ofByteArray(form.body())));
    }

    private void refusedUpload(byte[] file, String name, Integer... statuses) throws IOException {
        long before = objects();
        Answer answer = upload(new Multipart().field("title", "Enemy").file("file", name, "image/png", file));

        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        problem(answer, answer.status());
        assertThat(objects()).isEqualTo(before);
    }

    /** How many files the object store holds. */
    private long objects() throws IOException {
        try (Stream<Path> files = Files.walk(site.stack().home().data("s3"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** The problem document of an answer, after looking that it says nothing of the inside. */
    private static JsonNode problem(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.required("type").asText()).startsWith("urn:picasso:");
        assertThat(problem.required("status").asInt()).isEqualTo(status);
        assertThat(problem.required("title").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "io.picasso", "jakarta", "\tat ", "select ", "SQL");
        return problem;
    }
}
