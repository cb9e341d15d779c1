package io.picasso.devstack.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The simulator as an object: a test may run as many as it likes. */
public final class StripeServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StripeServer.class.getName());

    private static final String DISPUTES = "/_disputes";

    static {
        // Without it the head and the body of an answer wait for each other on a kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expiry-", 0).factory());
    private final Store store;
    private final Switches switches = new Switches();
    private final Webhooks webhooks;
    private final Api api;
    private final HostedCheckout hosted;
    private final Books books;
    private final Disputes disputes;
    private final String base;

    /** Where the simulator listens and keeps its state, whom it tells, and the two secrets. */
    public record Settings(int port, Path home, URI webhookUrl, String webhookSecret, String secretKey) {}

    /** Starts listening on the loopback interface; port 0 takes any free one. */
    public StripeServer(Settings settings, Clock clock) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 512);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        store = new Store(settings.home());
        Events events = new Events(store, clock);
        Charges charges = new Charges(store, events, switches);
        disputes = new Disputes(store, events, charges);
        PaymentIntents intents = new PaymentIntents(store, events, charges, base);
        CheckoutSessions sessions = new CheckoutSessions(store, events, intents, switches, base);
        api = new Api(
                store,
                new Routes(store, charges, sessions, intents, new Refunds(store, events, charges)),
                switches,
                settings.secretKey());
        hosted = new HostedCheckout(store, sessions, intents);
        books = new Books(store);
        webhooks = new Webhooks(store, switches, settings.webhookUrl(), settings.webhookSecret());
        webhooks.start();
        timer.scheduleWithFixedDelay(() -> passTime(sessions, charges), 0, 500, TimeUnit.MILLISECONDS);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void passTime(CheckoutSessions sessions, Charges charges) {
        try {
            store.transact(() -> {
                sessions.expireOverdue();
                charges.settleOverdue();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What is due could not be done", e);
        }
    }

    /** The address that stands for api.stripe.com. */
    public String base() {
        return base;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            route(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StripeRefusal e) {
            Http.send(exchange, e.status(), "application/json", Json.bytes(e.body("none")));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A caller went away", e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A request failed", e);
            Http.send(exchange, 500, "text/plain", "The simulator failed.".getBytes(StandardCharsets.UTF_8));
        } finally {
            exchange.close();
        }
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/v1/")) {
            api.handle(exchange);
        } else if (path.startsWith("/c/")) {
            hosted.handle(exchange);
        } else if (path.equals(DISPUTES) || path.startsWith(DISPUTES + "/")) {
            dispute(exchange, path);
        } else {
            switch (path) {
                case "/ledger" -> json(exchange, Json.bytes(store.transact(books::read)));
                case "/events" -> json(exchange, Json.bytes(store.transact(this::events)));
                case "/_switches" -> switches(exchange);
                case "/_health" -> json(exchange, Json.bytes(Json.object().put("status", "UP")));
                default -> Http.send(exchange, 404, "text/plain", "Not found".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private ObjectNode events() {
        return new Listing(store).page("event", "/events", FormParameters.parse("limit=100"));
    }

    private void switches(HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "POST" -> switches.change(Json.parse(Http.body(exchange)));
                case "DELETE" -> switches.reset();
                default -> LOG.log(Level.TRACE, "The switches were read");
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw StripeRefusal.invalid(null, "These are no switches: " + e.getMessage(), null);
        }
        json(exchange, Json.bytes(switches.shown()));
    }

    /** {@code POST /_disputes} opens one, {@code POST /_disputes/{id}} ends it. */
    private void dispute(HttpExchange exchange, String path) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw StripeRefusal.unknownUrl(exchange.getRequestMethod(), path);
        }
        try {
            JsonNode wanted = Json.parse(Http.body(exchange));
            String reason = wanted.path("reason").asText("fraudulent");
            ObjectNode told = store.transact(() -> Json.wire(
                    path.equals(DISPUTES)
                            ? disputes.open(wanted.path("paymentIntent").asText(), reason)
                            : disputes.close(
                                    path.substring(DISPUTES.length() + 1),
                                    wanted.path("status").asText())));
            json(exchange, Json.bytes(told));
        } catch (JsonProcessingException e) {
            throw StripeRefusal.invalid(null, "This is no JSON: " + e.getOriginalMessage(), null);
        }
    }

    private static void json(HttpExchange exchange, byte[] body) throws IOException {
        Http.send(exchange, 200, "application/json", body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        timer.shutdownNow();
        webhooks.close();
        store.close();
    }
}
