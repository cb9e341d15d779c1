package io.picasso.devstack.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.picasso.devstack.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The public interface of the site, as any program outside of it sees it. When it is asked to come back later, it does. */
final class Site implements AutoCloseable {
    private static final int ATTEMPTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_PAUSE_SECONDS = 20;

    private final URI origin;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Site(URI origin) {
        this.origin = origin;
    }

    /** What came back; the body is a missing node if it was none or no JSON. */
    record Answer(int status, Optional<String> location, JsonNode body) {
        /** This answer if it is the expected one, else a fault that says what happened instead. */
        Answer expect(String what, int... statuses) throws IOException {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new IOException(what + " was answered by " + status + " "
                    + body.path("type").asText() + " " + body.path("detail").asText());
        }
    }

    Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    Answer post(String path, @Nullable String token, Object body) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
    }

    /** Posts with a key that makes a repeated request the same request. */
    Answer postOnce(String path, String token, String key, Object body) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
    }

    Answer put(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).PUT(BodyPublishers.noBody()));
    }

    Answer upload(String path, String token, MultipartBody body) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes())));
    }

    /** Posts a form to any address, as a browser does, and does not follow where it leads. */
    Answer form(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            boolean later = response.statusCode() == 503 || response.statusCode() == 429;
            if (!later || attempt == ATTEMPTS) {
                return new Answer(
                        response.statusCode(), response.headers().firstValue("Location"), json(response.body()));
            }
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_PAUSE_SECONDS)));
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException page) {
            // The checkout answers with pages for people.
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
