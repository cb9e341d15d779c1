package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links: where the mailed ones lead, how often they work, and where the site's own redirects may go. */
class LinksIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();

    @Test
    void aMailedLinkLeadsHereWhateverHostTheRequestNamed() throws IOException {
        Person victim = site.somebody("hosted");
        String email = victim.handle() + "@picasso.example";
        String body = "{\"email\":\"" + email + "\"}";
        assertThat(raw("POST /api/passwords/forgot HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 202");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newest(email).required("text").asText().contains("/reset?token="));
        JsonNode mail = newest(email);
        assertThat(mail.required("text").asText())
                .contains(site.stack().url() + "/reset?token=")
                .doesNotContain("evil");
        assertThat(mail.required("html").asText())
                .contains(site.stack().url() + "/reset?token=")
                .doesNotContain("evil");
    }

    @Test
    void aResetLinkWorksOnceAndDiesWithTheNext() {
        Person somebody = site.somebody("twice");
        String email = somebody.handle() + "@picasso.example";
        String first = resetToken(email, "");
        String second = resetToken(email, first);
        Refusal.assertRefused(reset(first, "another picture a day"), 404);
        reset(second, "another picture a day").expect(204);
        Refusal.assertRefused(reset(second, "a third picture a day"), 404);
        Refusal.assertRefused(somebody.api().get("/api/me"), 401);
    }

    @Test
    void aLinkForOneThingDoesNotDoAnother() {
        Person somebody = site.somebody("purpose");
        String reset = resetToken(somebody.handle() + "@picasso.example", "");
        Refusal.assertRefused(site.guest().post("/api/accounts/confirmations", Map.of("token", reset)), 404);
        reset(reset, "another picture a day").expect(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:%20a=b",
                "/\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "/@evil.example//",
                "///evil.example",
                " //evil.example",
                "data:text/html,x"
            })
    void aRedirectStaysHere(String to) {
        Answer answer = site.guest()
                .send(site.guest()
                        .request("/language")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString("lang=en&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(Refusal.header(answer, "Location")).matches("(http://127\\.0\\.0\\.1:\\d+)?/([^/\\\\].*)?");
        assertThat(Refusal.header(answer, "Set-Cookie")).doesNotContain("a=b");
    }

    @Test
    void theLogInSendsNobodyAway() {
        Answer answer = site.guest().get("/my/pictures?next=//evil.example");
        assertThat(Refusal.header(answer, "Location")).contains("/login?to=%2Fmy%2Fpictures");
        Answer page = site.guest().get("/login?to=//evil.example").expect(200);
        assertThat(page.text()).doesNotContain("href=\"//evil", "action=\"//evil");
    }

    private String resetToken(String email, String before) {
        site.guest().post("/api/passwords/forgot", Map.of("email", email)).expect(202);
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> site.town().mailedToken(email),
                        token -> !token.equals(before)
                                && newest(email).required("text").asText().contains("/reset?token=" + token));
    }

    private Answer reset(String token, String password) {
        return site.guest().post("/api/passwords/reset", Map.of("token", token, "password", password));
    }

    private JsonNode newest(String email) {
        return site.town().mails(email).get(0);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.stack().ports().http())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
