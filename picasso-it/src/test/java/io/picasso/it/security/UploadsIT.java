package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Multipart;
import io.picasso.devstack.client.Person;
import io.picasso.it.Enemies;
import io.picasso.it.Site;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to hurt, and attempts on those that others own. */
class UploadsIT {
    private static final String SIGNATURE = "X-Amz-Signature=";
    private static final int MEGABYTE = 1 << 20;
    private static final int MANY = 200;
    private static final byte[] SMALL = Site.sample("dotnet-280.png");

    private final Site site = Site.running();
    private final Person artist = site.somebody("uploader");

    @Test
    void aTextThatUnpacksToAGigabyteIsNotUnpacked() {
        Answer answer = artist.api().upload(Enemies.withPackedText(SMALL, 1024L * MEGABYTE), fields());
        assertThat(answer.status()).isIn(201, 422);
        site.guest().get("/api/pictures").expect(200);
    }

    @Test
    void tenThousandChunksAreNoBurden() {
        Answer answer = artist.api().upload(Enemies.withChunks(SMALL, 10_000), fields());
        assertThat(answer.status()).isIn(201, 422);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthHasTheSameLimit() {
        Multipart form = new Multipart();
        fields().forEach((name, value) -> form.field(name, String.valueOf(value)));
        form.file("file", "a.png", "image/png", new byte[60 * MEGABYTE]);
        Answer answer = artist.api()
                .send(artist.api()
                        .request("/api/pictures")
                        .header("Content-Type", form.contentType())
                        .POST(BodyPublishers.ofByteArrays(List.of(form.body()))));
        Refusal.assertRefused(answer, 413);
    }

    @Test
    void bodiesThatNeverEndHoldNobodyElseUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(begun());
            }
            for (int i = 0; i < 5; i++) {
                site.guest().get("/api/pictures?limit=1").expect(200);
            }
            assertThat(artist.api()
                            .post("/api/passwords/forgot", Map.of("email", "nobody@picasso.example"))
                            .status())
                    .isIn(202, 503);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> artist.api().upload(SMALL, fields()).status() == 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "creator", "version", "id", "timesSold", "likes", "remaining", "publishedAt"})
    void nobodySaysWhatTheServerDecides(String field) {
        Person other = site.somebody("claimant");
        Map<String, Object> form = new java.util.HashMap<>(fields());
        form.put(field, other.handle());
        Answer answer = artist.api().upload(SMALL, form);
        if (answer.status() == 201) {
            JsonNode picture = artist.api()
                    .get("/api/pictures/" + answer.json().required("id").asText() + "?minVersion=1")
                    .expect(200)
                    .json();
            assertThat(picture.required("owner").required("handle").asText()).isEqualTo(artist.handle());
            assertThat(picture.required("creator").required("handle").asText()).isEqualTo(artist.handle());
            assertThat(picture.required("version").asLong()).isEqualTo(1);
            assertThat(picture.required("timesSold").asInt()).isZero();
            assertThat(picture.required("likes").asInt()).isZero();
        } else {
            Refusal.assertNothingOfTheInside(answer);
            assertThat(answer.status()).isIn(400, 422);
        }
    }

    @Test
    void anEditChangesNothingElse() {
        Person other = site.somebody("claimant");
        JsonNode picture = artist.offer(SMALL, "Mine", 500);
        String path = "/api/pictures/" + picture.required("id").asText();
        Answer answer = artist.api()
                .patch(
                        path,
                        picture.required("version").asLong(),
                        Map.of("title", "Still mine", "owner", other.handle(), "likes", 7, "version", 99));
        assertThat(answer.status()).isIn(200, 400, 422);
        JsonNode after = artist.api().get(path).expect(200).json();
        assertThat(after.required("owner").required("handle").asText()).isEqualTo(artist.handle());
        assertThat(after.required("likes").asInt()).isZero();
    }

    @Test
    void nobodyMakesThemselvesMoreThanTheyAre() {
        Map<String, Object> wish = Map.of(
                "name", "Grown", "roles", List.of("administrator"), "email", "root@picasso.example", "version", 99);
        Answer answer = artist.api().patch("/api/me", 2, wish);
        assertThat(answer.status()).isIn(200, 400, 422);
        JsonNode me = artist.api().get("/api/me").expect(200).json();
        assertThat(me.required("roles").toString()).isEqualTo("[\"member\"]");
        assertThat(me.required("email").asText()).isEqualTo(artist.handle() + "@picasso.example");
    }

    @Test
    void theStoreGivesNothingWithoutALinkAndALinkOpensOneFileForMinutes() {
        JsonNode picture = artist.offer(SMALL, "Guarded", 500);
        String link = artist.api()
                .get("/api/pictures/" + picture.required("id").asText() + "/original")
                .expect(303)
                .header("Location");
        assertThat(site.guest().get(link).expect(200).bytes()).isEqualTo(SMALL);
        String bare = link.substring(0, link.indexOf('?'));
        assertThat(link).containsPattern("X-Amz-Expires=([1-9]|[1-9][0-9]|[12][0-9][0-9]|300)(&|$)");
        assertClosed(bare);
        assertClosed(bare.substring(0, bare.lastIndexOf('/') + 1));
        assertClosed(bare.replaceFirst(".$", "0") + link.substring(link.indexOf('?')));
        assertClosed(link.replaceFirst("X-Amz-Expires=\\d+", "X-Amz-Expires=86400"));
        char first = link.charAt(link.indexOf(SIGNATURE) + SIGNATURE.length());
        assertClosed(link.replace(SIGNATURE + first, SIGNATURE + (first == '0' ? '1' : '0')));
        for (String method : List.of("PUT", "DELETE", "POST")) {
            Answer answer = site.guest()
                    .send(java.net.http.HttpRequest.newBuilder(URI.create(link))
                            .method(method, BodyPublishers.ofString("overwritten")));
            assertThat(answer.status()).as(method).isGreaterThanOrEqualTo(400);
        }
        assertThat(site.guest().get(link).expect(200).bytes()).isEqualTo(SMALL);
        assertClosed(site.stack().address(Stack.S3) + "/picasso-originals?list-type=2");
        assertClosed(site.stack().address(Stack.S3) + "/");
    }

    @Test
    void afterTheSaleTheOneBeforeGetsNoNewLink() {
        JsonNode picture = artist.offer(SMALL, "Handed on", 500);
        String original = "/api/pictures/" + picture.required("id").asText() + "/original";
        artist.api().get(original).expect(303);
        Person buyer = site.somebody("heir");
        buyer.buy(picture, Duration.ofSeconds(60));
        assertThat(artist.api().get(original).status()).isIn(403, 404);
        buyer.api().get(original).expect(303);
    }

    private void assertClosed(String address) {
        assertThat(site.guest().get(address).status()).as(address).isIn(400, 403, 404);
    }

    private static Map<String, Object> fields() {
        return Map.of("title", "Hostile", "category", "Art", "amount", 500, "currency", "USD");
    }

    /** An upload whose head was sent, and of its body so little that it will never end. */
    private Socket begun() throws IOException {
        Socket socket = new Socket("127.0.0.1", site.stack().ports().http());
        socket.getOutputStream()
                .write(("POST /api/pictures HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + Refusal.bearer(artist.api())
                                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
