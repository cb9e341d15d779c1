package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the line to the store. */
class ObjectStoreTest {
    private static final byte[] BYTES = "The bytes of a picture".getBytes(StandardCharsets.UTF_8);

    /** A request as it arrived. */
    private record Sent(Headers headers, byte[] body) {}

    @Test
    void objectsAreSentWithoutFrames(@TempDir Path directory) throws Exception {
        List<Sent> sent = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            sent.add(new Sent(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try (ObjectStore store = new ObjectStore(
                settings("http://127.0.0.1:" + server.getAddress().getPort()))) {
            Path file = Files.write(directory.resolve("original"), BYTES);
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
            store.putOriginal("one.png", file, "image/png", sum);
            store.putDerivative("one.jpg", BYTES);
        } finally {
            server.stop(0);
        }

        assertThat(sent).hasSize(2).allSatisfy(each -> {
            assertThat(each.body()).isEqualTo(BYTES);
            assertThat(each.headers().getFirst("Content-Length")).isEqualTo(Integer.toString(BYTES.length));
            assertThat(each.headers()).doesNotContainKeys("X-amz-decoded-content-length", "X-amz-trailer");
        });
    }

    private static StoreSettings settings(String endpoint) {
        return new StoreSettings(
                URI.create(endpoint),
                Optional.empty(),
                "us-east-1",
                "key",
                "not a secret",
                "originals",
                "derivatives",
                false,
                Duration.ofMinutes(1));
    }
}
