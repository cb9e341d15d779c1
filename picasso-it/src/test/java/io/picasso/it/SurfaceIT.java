package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request meets, whatever it asks for: nonsense, forged identity, other sites. */
class SurfaceIT {
    private static final List<String> INSIDE = List.of(
            "java.", "Exception", "io.picasso", "\tat ", "com.ibm", "jakarta.servlet", "jakarta.ws", "SQL", "SRVE");

    private final Site site = Site.running();
    private final Api guest = site.guest();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "7", "nonsense", "{\"email\":\"a\",\"email\":\"b\"}", "{} {}", "\u0000"})
    void nonsenseIsMalformed(String body) {
        assertProblem(post("/api/accounts", body, "application/json"), 400, "urn:picasso:web:malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":5}",
                "{\"email\":null}",
                "{\"email\":{\"$ne\":1}}",
                "{\"email\":[\"a\"]}",
                "{\"email\":\"ada\",\"password\":\"correct horse\",\"handle\":\"ada\",\"name\":\"A\"}",
                "{\"email\":\"a@b.example\\r\\nBcc: c@d.example\",\"password\":\"correct horse\",\"handle\":\"ada\",\"name\":\"A\"}"
            })
    void whatDoesNotFitIsInvalidByField(String body) {
        Answer answer = post("/api/accounts", body, "application/json");
        assertProblem(answer, 422, "urn:picasso:web:invalid");
        assertThat(answer.json().required("errors").get(0).required("field").asText())
                .isEqualTo("email");
    }

    @Test
    void aBodyHasItsLimit() {
        String most = "{\"email\":\"" + "a".repeat(64 * 1024) + "\"}";
        assertProblem(post("/api/accounts", most, "application/json"), 413, "urn:picasso:web:too-large");
        HttpRequest.Builder unannounced = guest.request("/api/accounts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArrays(List.of(most.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertProblem(guest.send(unannounced), 413, "urn:picasso:web:too-large");
    }

    @Test
    void depthIsBounded() {
        assertProblem(post("/api/accounts", "[".repeat(60_000), "application/json"), 400, "urn:picasso:web:malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "text/html"})
    void otherTypesAreNotRead(String type) {
        assertProblem(post("/api/accounts", "a=b", type), 415, "urn:picasso:web:unsupported-type");
    }

    @Test
    void routesThatAreNotThereAreProblemsToo() {
        assertProblem(guest.get("/api/nothing"), 404, "urn:picasso:web:unknown");
        assertProblem(guest.get("/api"), 404, "urn:picasso:web:unknown");
        assertProblem(guest.get("/api/accounts"), 405, "urn:picasso:web:method-not-allowed");
        assertThat(guest.get("/api/accounts").header("Allow")).contains("POST");
        assertProblem(guest.get("/api/pictures?limit=0"), 422, "urn:picasso:web:invalid");
        assertProblem(guest.get("/api/pictures?limit=x"), 422, "urn:picasso:web:invalid");
        assertProblem(guest.get("/api/pictures?cursor=abc"), 400, "urn:picasso:web:bad-cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer x",
        "Bearer a.b.c",
        "Bearer",
        "Basic x",
        "Basic eDp5",
        "Digest x",
        "Negotiate",
        "bearer ",
        "Bearer eyJhbGciOiJub25lIn0.e30."
    })
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded(String authorization) {
        for (String path : List.of("/api/pictures", "/api/me")) {
            Answer answer = guest.send(
                    guest.request(path).header("Authorization", authorization).GET());
            assertProblem(answer, 401, "urn:picasso:accounts:unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aBadCookieIsDroppedAndItsBearerIsNobody() {
        Answer answer = guest.send(guest.request("/api/pictures")
                        .header("Cookie", "picasso=a.b.c")
                        .GET())
                .expect(200);
        assertThat(answer.header("Set-Cookie")).startsWith("picasso=").contains("HttpOnly", "SameSite=Lax");
        guest.send(guest.request("/api/me").header("Cookie", "picasso=a.b.c").GET())
                .expect(401);
    }

    @Test
    void anotherSiteChangesNothingWithACookie() {
        Person somebody = site.somebody("cookie");
        String token = somebody.api()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        String cookie = "picasso=" + token.substring("Bearer ".length());
        assertProblem(logOut(cookie), 403, "urn:picasso:web:foreign-origin");
        assertProblem(logOut(cookie, "Origin", "https://evil.example"), 403, "urn:picasso:web:foreign-origin");
        assertProblem(logOut(cookie, "Sec-Fetch-Site", "cross-site"), 403, "urn:picasso:web:foreign-origin");
        assertProblem(logOut(cookie, "Sec-Fetch-Site", "same-site"), 403, "urn:picasso:web:foreign-origin");
        assertProblem(logOut(cookie, "Origin", "null"), 403, "urn:picasso:web:foreign-origin");
        somebody.api().get("/api/me").expect(200);
        logOut(cookie, "Sec-Fetch-Site", "same-origin").expect(204);
    }

    @Test
    void aFormOfAnotherSiteDoesNotReachAPage() {
        Answer answer = guest.send(guest.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.status()).isEqualTo(403);
        assertNothingOfTheInside(answer);
    }

    @Test
    void browsersAreToldWhatTheyMustNotDo() {
        for (String path : List.of("/", "/api/pictures", "/api/nothing", "/nothing", "/login")) {
            Answer answer = guest.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isNotBlank();
            assertNothingOfTheInside(answer);
        }
    }

    @Test
    void theKeysArePublishedWithoutTheirSecrets() {
        Answer keys = guest.get("/api/.well-known/jwks.json").expect(200);
        assertThat(keys.json().required("keys").get(0).required("kid").asText()).isNotEmpty();
        assertThat(keys.json().required("keys").get(0).has("d")).isFalse();
    }

    @Test
    void everyPartIsNamedInTheReadiness() {
        String ready = guest.get("/health/ready").expect(200).text();
        for (int shard = 0; shard < Site.shards(); shard++) {
            assertThat(ready).contains("\"shard-" + shard + "\"");
        }
        assertThat(ready).contains("\"mongodb\"", "\"kafka\"", "\"s3\"");
        guest.get("/health/live").expect(200);
        guest.get("/health/started").expect(200);
    }

    private Answer post(String path, String body, String type) {
        return guest.send(guest.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private Answer logOut(String cookie, String... headers) {
        HttpRequest.Builder request =
                guest.request("/api/tokens").header("Cookie", cookie).DELETE();
        return guest.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().required("type").asText()).isEqualTo(type);
        assertThat(answer.json().required("status").asInt()).isEqualTo(status);
        assertThat(answer.json().required("title").asText()).isNotBlank();
        assertThat(answer.json().required("detail").asText()).isNotBlank();
        assertThat(answer.json().required("instance").asText()).startsWith("/api");
        assertNothingOfTheInside(answer);
    }

    private static void assertNothingOfTheInside(Answer answer) {
        assertThat(answer.text()).doesNotContain(INSIDE);
    }
}
