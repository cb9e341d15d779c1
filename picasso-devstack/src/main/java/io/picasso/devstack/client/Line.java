package io.picasso.devstack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A WebSocket to {@code /live}, which keeps everything that it hears. Thread-safe. */
public final class Line implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final List<JsonNode> heard = new ArrayList<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Consumer<JsonNode> listener;
    private final CompletableFuture<WebSocket> socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private Line(Api as, Map<String, String> headers, Consumer<JsonNode> listener) {
        this.listener = listener;
        URI site = as.site();
        WebSocket.Builder handshake = CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE);
        as.request("/").build().headers().map().forEach((name, values) -> handshake.header(name, values.getFirst()));
        headers.forEach(handshake::header);
        this.socket = handshake.buildAsync(URI.create("ws://" + site.getAuthority() + "/live"), new Ear());
    }

    /** Opens one as whoever asks; a refused handshake is a fault. */
    public static Line open(Api as) {
        return open(as, Map.of(), frame -> {});
    }

    /** Opens one with further headers. */
    public static Line open(Api as, Map<String, String> headers) {
        return open(as, headers, frame -> {});
    }

    /** Opens one that also tells somebody, as soon as it hears. */
    public static Line open(Api as, Map<String, String> headers, Consumer<JsonNode> listener) {
        Line line = new Line(as, headers, listener);
        line.socket.join();
        return line;
    }

    /** Watches topics from now on; returns when the server has said so. */
    public Line watch(String... topics) {
        say(Map.of("watch", List.of(topics)));
        await(frame -> frame.path("type").asText().equals("live.watching"));
        return this;
    }

    /** Watches topics from a position on. */
    public Line watchSince(String position, String... topics) {
        Map<String, Object> word = new LinkedHashMap<>(Map.of("watch", List.of(topics)));
        word.put("since", position);
        say(word);
        return this;
    }

    /** Says something well-formed. */
    public void say(Object word) {
        try {
            send(MAPPER.writeValueAsString(word));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write the word.", e);
        }
    }

    /** Sends a text frame, whatever it is. */
    public synchronized void send(String frame) {
        sent = sent.thenCompose(before -> socket.join().sendText(frame, true));
    }

    /** Sends a binary frame. */
    public synchronized void send(byte[] frame) {
        sent = sent.thenCompose(before -> socket.join().sendBinary(ByteBuffer.wrap(frame), true));
    }

    /** Everything that was heard, in order. */
    public List<JsonNode> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** Everything that was heard of a type. */
    public List<JsonNode> heard(String type) {
        return heard().stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    /** How far it has come. */
    public String position() {
        return heard().stream()
                .map(frame -> frame.path("position").asText())
                .filter(position -> !position.isEmpty())
                .reduce("0", (earlier, later) -> later);
    }

    /** The first frame that is like this, which may have come already. */
    public JsonNode await(Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (heard) {
            while (true) {
                @Nullable
                JsonNode found = heard.stream().filter(wanted).findFirst().orElse(null);
                if (found != null) {
                    return found;
                }
                long leftMs = (end - System.nanoTime()) / 1_000_000;
                if (leftMs <= 0 || ended.isDone()) {
                    throw new IllegalStateException("It was not told; heard were " + heard + ", ended " + ended);
                }
                pause(leftMs);
            }
        }
    }

    private void pause(long milliseconds) {
        try {
            heard.wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while listening.", e);
        }
    }

    /** The code with which the other side ended it; 1006 for a line that broke. */
    public int awaitEnd() {
        return ended.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        socket.join().abort();
    }

    /** Puts frames together and keeps them. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String frame) {
            try {
                JsonNode read = MAPPER.readTree(frame);
                synchronized (heard) {
                    heard.add(read);
                    heard.notifyAll();
                }
                listener.accept(read);
            } catch (JsonProcessingException e) {
                ended.completeExceptionally(e);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            end(1006);
        }

        private void end(int code) {
            synchronized (heard) {
                ended.complete(code);
                heard.notifyAll();
            }
        }
    }
}
