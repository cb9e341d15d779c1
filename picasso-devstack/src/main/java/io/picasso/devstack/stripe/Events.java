package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** Records what happened as Stripe's events, each with the object as it was at that moment. */
final class Events {
    /** What stripe-java 33.3.0 expects; with another one it does not read the event's object. */
    static final String API_VERSION = "2026-07-29.dahlia";

    private final Store store;
    private final Clock clock;

    Events(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    long millis() {
        return clock.millis();
    }

    void emit(String type, ObjectNode subject) {
        ObjectNode event = Json.object()
                .put("id", Ids.of("evt_", 24))
                .put("object", "event")
                .put("api_version", API_VERSION)
                .put("created", now())
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("type", type);
        event.putObject("data").set("object", Json.wire(subject));
        event.putObject("request").putNull("id").putNull("idempotency_key");
        store.put(event);
    }
}
