package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all calls under {@code /v1} share: the secret key, the request id, idempotency keys and the injected faults.
 *
 * <p>The answer under a key is recorded in the transaction of its effect, and replayed whatever it was, a fault of 500
 * included. Calls that were refused before they ran (wrong parameters, 429) leave no answer.
 */
final class Api {
    private static final Logger LOG = System.getLogger(Api.class.getName());
    private static final String ANSWER = "_answer";

    private final Store store;
    private final Routes routes;
    private final Switches switches;
    private final byte[] secretKey;

    Api(Store store, Routes routes, Switches switches, String secretKey) {
        this.store = store;
        this.routes = routes;
        this.switches = switches;
        this.secretKey = secretKey.getBytes(StandardCharsets.UTF_8);
    }

    private record Answer(int status, ObjectNode body, boolean replayed) {}

    private record Call(
            String method,
            String path,
            FormParameters parameters,
            @Nullable String key,
            String requestId) {}

    void handle(HttpExchange exchange) throws IOException, InterruptedException {
        String requestId = Ids.of("req_", 14);
        exchange.getResponseHeaders().set("Request-Id", requestId);
        exchange.getResponseHeaders().set("Stripe-Version", Events.API_VERSION);
        Answer answer;
        String path = exchange.getRequestURI().getPath();
        try {
            Call call = read(exchange, requestId);
            authenticate(exchange.getRequestHeaders().getFirst("Authorization"));
            Thread.sleep(switches.latency());
            answer = answer(call);
        } catch (StripeRefusal refusal) {
            answer = new Answer(refusal.status(), refusal.body(requestId), false);
        }
        Optional<Long> hold = answer.status() == 200 ? switches.takeTimeout(path) : Optional.empty();
        if (hold.isPresent()) {
            Thread.sleep(hold.get());
            exchange.close();
            return;
        }
        if (answer.replayed()) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        Http.send(exchange, answer.status(), "application/json", Json.bytes(answer.body()));
    }

    private static Call read(HttpExchange exchange, String requestId) throws IOException {
        String method = exchange.getRequestMethod();
        boolean post = method.equals("POST");
        String query = exchange.getRequestURI().getRawQuery();
        String body = post ? Http.body(exchange) : query == null ? "" : query;
        String key = post ? exchange.getRequestHeaders().getFirst("Idempotency-Key") : null;
        if (key != null) {
            exchange.getResponseHeaders().set("Idempotency-Key", key);
        }
        return new Call(method, exchange.getRequestURI().getPath(), FormParameters.parse(body), key, requestId);
    }

    private void authenticate(@Nullable String authorization) {
        if (authorization == null) {
            throw StripeRefusal.unauthorised("You did not provide an API key. You need to provide your API key in the"
                    + " Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        byte[] given = key(authorization).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, secretKey)) {
            throw StripeRefusal.unauthorised("Invalid API Key provided.");
        }
    }

    private static String key(String authorization) {
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).strip();
        }
        if (!authorization.startsWith("Basic ")) {
            return "";
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring("Basic ".length()).strip());
            return new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            throw StripeRefusal.unauthorised("Invalid API Key provided: " + e.getMessage());
        }
    }

    private Answer answer(Call call) {
        Optional<Switches.Fault> fault = switches.takeFault(call.path());
        if (fault.isPresent() && fault.get().status() == 429) {
            throw StripeRefusal.injected(429);
        }
        return store.transact(() -> {
            Optional<ObjectNode> known = known(call);
            if (known.isPresent()) {
                return replay(call, known.get());
            }
            Answer answer = fault.isPresent() && !fault.get().afterCommit() ? broken(fault.get(), call) : run(call);
            Answer told = fault.isPresent() ? broken(fault.get(), call) : answer;
            remember(call, told);
            return told;
        });
    }

    private static Answer broken(Switches.Fault fault, Call call) {
        return new Answer(fault.status(), StripeRefusal.injected(fault.status()).body(call.requestId()), false);
    }

    private Answer run(Call call) {
        try {
            return new Answer(200, routes.answer(call.method(), call.path(), call.parameters()), false);
        } catch (StripeRefusal refusal) {
            if (!refusal.executed()) {
                throw refusal;
            }
            return new Answer(refusal.status(), refusal.body(call.requestId()), false);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A call to " + call.path() + " failed", e);
            return new Answer(500, StripeRefusal.injected(500).body(call.requestId()), false);
        }
    }

    private Optional<ObjectNode> known(Call call) {
        return call.key() == null ? Optional.empty() : store.find(ANSWER, call.key());
    }

    private static String fingerprint(Call call) {
        return call.method() + " " + call.path() + "\n" + call.parameters().canonical();
    }

    private static Answer replay(Call call, ObjectNode known) {
        if (!known.path("call").asText().equals(fingerprint(call))) {
            throw StripeRefusal.keyReused(String.valueOf(call.key()));
        }
        return new Answer(known.path("status").asInt(), (ObjectNode) known.path("body"), true);
    }

    private void remember(Call call, Answer answer) {
        if (call.key() != null) {
            ObjectNode record = Json.object()
                    .put("id", call.key())
                    .put("object", ANSWER)
                    .put("call", fingerprint(call))
                    .put("status", answer.status());
            record.set("body", answer.body());
            store.put(record);
        }
    }
}
