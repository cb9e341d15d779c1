package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A whole journey, after which no log and no event knows any secret that was used in it. */
class LogsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "Zebra-" + UUID.randomUUID();
    private static final String NEXT = "Quagga-" + UUID.randomUUID();

    /** Those of the settings that are secrets; what is neither here nor in a file of its own is none. */
    private static final List<String> SECRET_SETTINGS = List.of(
            "picasso.stripe.secret-key",
            "picasso.stripe.webhook-secret",
            "picasso.s3.secret-key",
            "picasso.web.state-secret",
            "picasso.cursor.secret",
            "picasso.ltpa.password");

    private final Site site = Site.running();
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void noLogKnowsASecret() throws IOException {
        travel();
        for (String name : SECRET_SETTINGS) {
            secrets.put(name, site.stack().settings().get(name));
        }
        assertThat(secrets).hasSizeGreaterThan(12).doesNotContainValue(null);
        List<Path> logs = logs();
        assertThat(logs).hasSizeGreaterThan(8);
        for (Path log : logs) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            secrets.forEach((name, secret) ->
                    assertThat(text.contains(secret)).as(name + " in " + log).isFalse());
        }
    }

    private void travel() throws IOException {
        String handle = "logs" + UUID.randomUUID().toString().substring(0, 8);
        String email = handle + "@picasso.example";
        site.guest()
                .post(
                        "/api/accounts",
                        Map.of("email", email, "password", PASSWORD, "handle", handle, "name", "In the log"))
                .expect(202);
        String link = site.town().mailedToken(email);
        site.guest().post("/api/accounts/confirmations", Map.of("token", link)).expect(204);
        site.guest().post("/api/accounts/confirmations", Map.of("token", link)).expect(404);
        secrets.put("password", PASSWORD);
        secrets.put("mailed token", link);
        site.guest()
                .post("/api/tokens", Map.of("email", email, "password", PASSWORD + "!"))
                .expect(401);
        JsonNode tokens = logIn(email, PASSWORD);
        secrets.put("refresh token", tokens.required("refreshToken").asText());
        secrets.put("access token", tokens.required("accessToken").asText());
        JsonNode refreshed = site.guest()
                .post(
                        "/api/tokens/refresh",
                        Map.of("refreshToken", tokens.required("refreshToken").asText()))
                .expect(200)
                .json();
        secrets.put("second refresh token", refreshed.required("refreshToken").asText());
        Person somebody = new Person(
                handle, site.guest().with(refreshed.required("accessToken").asText()));
        trade(somebody);
        somebody.api()
                .put("/api/me/password", Map.of("current", PASSWORD, "password", NEXT))
                .expect(204);
        secrets.put("next password", NEXT);
        secrets.put(
                "last access token", logIn(email, NEXT).required("accessToken").asText());
        site.guest()
                .send(site.guest()
                        .request("/api/me")
                        .header("Authorization", "Basic " + NEXT)
                        .GET());
    }

    private void trade(Person somebody) {
        JsonNode picture = site.somebody("seller").offer(Site.sample("dotnet-280.png"), "In the log", 500);
        JsonNode order = somebody.buy(picture, PATIENCE);
        assertThat(order.required("state").asText()).isEqualTo("COMPLETED");
        String original = somebody.api()
                .get("/api/pictures/" + picture.required("id").asText() + "/original")
                .expect(303)
                .header("Location");
        secrets.put("signature of a link", original.replaceFirst(".*X-Amz-Signature=([0-9a-f]+).*", "$1"));
        secrets.put("card", Person.GOOD_CARD);
    }

    private JsonNode logIn(String email, String password) {
        return site.guest()
                .post("/api/tokens", Map.of("email", email, "password", password))
                .expect(200)
                .json();
    }

    private List<Path> logs() throws IOException {
        Path home = site.stack().home().logs().getParent();
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(LogsIT::isLog).toList();
        } catch (UncheckedIOException vanished) {
            return logs();
        }
    }

    /** The logs, and not the stores: a database keeps what it is there to keep. */
    private static boolean isLog(Path file) {
        String path = file.toString();
        return Files.isRegularFile(file)
                && (path.contains("/logs/") || path.endsWith(".log") || path.contains(".log."))
                && !path.contains("/data/");
    }
}
