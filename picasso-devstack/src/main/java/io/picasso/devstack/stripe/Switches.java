package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a developer or a test makes go wrong. {@code POST /_switches} changes what it names and leaves the rest:
 *
 * <pre>{@code
 * {"timeoutAfterCommit": {"path": "/capture", "count": 2, "holdMillis": 0},
 *  "fail": {"path": "/v1/checkout", "status": 500, "count": 1, "afterCommit": true},
 *  "webhooks": {"mode": "twice", "delayMillis": 500},
 *  "latencyMillis": 20, "instantPayment": true, "lateFees": 1500}
 * }</pre>
 *
 * {@code lateFees} are the milliseconds for which a captured charge has no balance transaction yet, or {@code true} for
 * two seconds.
 *
 * The modes of webhooks are {@code normal}, {@code twice}, {@code late}, {@code reordered} and {@code never}.
 * {@code DELETE /_switches} puts all back; so does a restart.
 */
final class Switches {
    private static final long LATE_MILLIS = 2_000;

    /** How webhooks leave. */
    enum Delivery {
        NORMAL,
        TWICE,
        LATE,
        REORDERED,
        NEVER
    }

    /** A call that shall fail, and whether it takes effect nevertheless. */
    record Fault(int status, boolean afterCommit) {}

    private ObjectNode timeout = Json.object();
    private ObjectNode fail = Json.object();
    private Delivery delivery = Delivery.NORMAL;
    private long deliveryDelay = 1000;
    private long latency;
    private boolean instantPayment;
    private long lateFees;

    synchronized void change(JsonNode wanted) {
        lateFees = lateFees(wanted.path("lateFees"));
        if (wanted.get("timeoutAfterCommit") instanceof ObjectNode node) {
            timeout = node.deepCopy();
        }
        if (wanted.get("fail") instanceof ObjectNode node) {
            fail = node.deepCopy();
        }
        JsonNode webhooks = wanted.path("webhooks");
        if (webhooks.has("mode")) {
            delivery = Delivery.valueOf(webhooks.path("mode").asText().toUpperCase(Locale.ROOT));
        }
        deliveryDelay = webhooks.path("delayMillis").asLong(deliveryDelay);
        latency = wanted.path("latencyMillis").asLong(latency);
        instantPayment = wanted.path("instantPayment").asBoolean(instantPayment);
    }

    private long lateFees(JsonNode wanted) {
        if (wanted.isMissingNode()) {
            return lateFees;
        }
        if (wanted.isBoolean()) {
            return wanted.booleanValue() ? LATE_MILLIS : 0;
        }
        if (!wanted.canConvertToLong() || wanted.longValue() < 0) {
            throw new IllegalArgumentException("lateFees is a number of milliseconds, or true, or false.");
        }
        return wanted.longValue();
    }

    synchronized void reset() {
        timeout = Json.object();
        fail = Json.object();
        delivery = Delivery.NORMAL;
        deliveryDelay = 1000;
        latency = 0;
        instantPayment = false;
        lateFees = 0;
    }

    synchronized ObjectNode shown() {
        ObjectNode all = Json.object();
        all.set("timeoutAfterCommit", timeout.deepCopy());
        all.set("fail", fail.deepCopy());
        all.putObject("webhooks")
                .put("mode", delivery.name().toLowerCase(Locale.ROOT))
                .put("delayMillis", deliveryDelay);
        return all.put("latencyMillis", latency)
                .put("instantPayment", instantPayment)
                .put("lateFees", lateFees);
    }

    /** The milliseconds to hold the connection of a call that took effect before cutting it, if it is to be cut. */
    synchronized Optional<Long> takeTimeout(String path) {
        return take(timeout, path) ? Optional.of(timeout.path("holdMillis").asLong(20_000)) : Optional.empty();
    }

    synchronized Optional<Fault> takeFault(String path) {
        return take(fail, path)
                ? Optional.of(new Fault(
                        fail.path("status").asInt(500), fail.path("afterCommit").asBoolean()))
                : Optional.empty();
    }

    private static boolean take(ObjectNode fault, String path) {
        int left = fault.path("count").asInt();
        if (left <= 0 || !path.contains(fault.path("path").asText())) {
            return false;
        }
        fault.put("count", left - 1);
        return true;
    }

    synchronized Delivery delivery() {
        return delivery;
    }

    synchronized long deliveryDelay() {
        return deliveryDelay;
    }

    synchronized long latency() {
        return latency;
    }

    synchronized boolean instantPayment() {
        return instantPayment;
    }

    /** For how long a captured charge is without its balance transaction; zero means not at all. */
    synchronized long lateFees() {
        return lateFees;
    }
}
