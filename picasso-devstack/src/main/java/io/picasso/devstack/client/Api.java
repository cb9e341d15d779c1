package io.picasso.devstack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The HTTP interface, asked by a guest or by somebody with a token. Immutable and thread-safe. */
public final class Api {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI site;
    private final @Nullable String token;

    private Api(URI site, @Nullable String token) {
        this.site = site;
        this.token = token;
    }

    /** A guest of the site. */
    public static Api guest(URI site) {
        return new Api(site, null);
    }

    /** The same site, asked with an access token. */
    public Api with(String accessToken) {
        return new Api(site, accessToken);
    }

    /** The same caller at another node of the site. */
    public Api at(URI node) {
        return new Api(node, token);
    }

    /** Where the site is. */
    public URI site() {
        return site;
    }

    /** Asks for a path below the site, or for an absolute address. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send(json(path, "POST", body, headers));
    }

    /** Sends JSON. */
    public Answer put(String path, Object body) {
        return send(json(path, "PUT", body));
    }

    /** Changes the version that was read. */
    public Answer patch(String path, long version, Object body) {
        return send(json(path, "PATCH", body, "If-Match", "\"" + version + "\""));
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /**
     * Sends whatever the request says; for what is not well-formed. The client's own time-out ends with the header, so the
     * body has one here.
     */
    public Answer send(HttpRequest.Builder request) {
        HttpRequest ready = request.timeout(PATIENCE).build();
        String name = ready.method() + " " + ready.uri();
        CompletableFuture<HttpResponse<byte[]>> sent = CLIENT.sendAsync(ready, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = sent.get(PATIENCE.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
            return new Answer(name, response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new UncheckedIOException(name + ": " + broken, broken);
            }
            throw new IllegalStateException(name, e.getCause());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new UncheckedIOException(name + ": the answer has no end.", new IOException(e));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + ready.uri(), e);
        }
    }

    /** A request of this caller, to be completed. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Uploads a picture with its fields. */
    public Answer upload(byte[] file, Map<String, ?> fields) {
        Multipart form = new Multipart();
        fields.forEach((name, value) -> form.field(name, value.toString()));
        form.file("file", "picture", "application/octet-stream", file);
        return send(request("/api/pictures")
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body())));
    }

    private HttpRequest.Builder json(String path, String method, Object body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method(method, publisher(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write the body.", e);
        }
    }
}
