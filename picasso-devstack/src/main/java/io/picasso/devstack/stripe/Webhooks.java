package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends each event to the product's endpoint, signed, on threads of its own, and tries again with growing pauses until
 * it is taken or the attempts run out. What was not taken before a restart is sent after it.
 */
final class Webhooks implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Webhooks.class.getName());
    private static final String DELIVERED = "_delivered";
    private static final int ATTEMPTS = 60;
    private static final long LONGEST_PAUSE = 30_000;
    private static final int AT_ONCE = 32;

    private final Store store;
    private final Switches switches;
    private final URI target;
    private final byte[] secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks-", 0).factory());

    Webhooks(Store store, Switches switches, URI target, String secret) {
        this.store = store;
        this.switches = switches;
        this.target = target;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends what an earlier run left behind, and from now on what happens. */
    void start() {
        List<ObjectNode> left = store.transact(() -> store.newestFirst("event")
                .filter(event ->
                        store.find(DELIVERED, event.path("id").asText()).isEmpty())
                .toList()
                .reversed());
        store.onEvent(this::send);
        left.forEach(event -> schedule(event, 0, 0));
    }

    private void send(ObjectNode event) {
        long delay = switches.deliveryDelay();
        switch (switches.delivery()) {
            case NORMAL -> schedule(event, 0, 0);
            case LATE -> schedule(event, 0, delay);
            case REORDERED -> schedule(event, 0, ThreadLocalRandom.current().nextLong(delay + 1));
            case TWICE -> {
                schedule(event, 0, 0);
                schedule(event, 0, delay);
            }
            case NEVER -> settled(event, "never");
        }
    }

    private void schedule(ObjectNode event, int attempt, long delay) {
        if (!timer.isShutdown()) {
            timer.schedule(() -> Thread.ofVirtual().start(() -> deliver(event, attempt)), delay, TimeUnit.MILLISECONDS);
        }
    }

    private void deliver(ObjectNode event, int attempt) {
        try {
            if (post(Json.text(event))) {
                settled(event, "delivered");
                return;
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A webhook did not arrive", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (attempt + 1 < ATTEMPTS) {
            schedule(event, attempt + 1, Math.min(LONGEST_PAUSE, 250L << Math.min(attempt, 10)));
        } else {
            LOG.log(Level.WARNING, "Gave up sending {0}", event.path("id").asText());
            settled(event, "given up");
        }
    }

    private boolean post(String body) throws IOException, InterruptedException {
        slots.acquire();
        try {
            HttpRequest request = HttpRequest.newBuilder(target)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Stripe-Signature", signature(body, System.currentTimeMillis() / 1000))
                    .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } finally {
            slots.release();
        }
    }

    private String signature(String body, long timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + timestamp + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private void settled(ObjectNode event, String how) {
        store.transact(() -> {
            store.put(Json.object()
                    .put("id", event.path("id").asText())
                    .put("object", DELIVERED)
                    .put("how", how));
            return how;
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.shutdownNow();
    }
}
