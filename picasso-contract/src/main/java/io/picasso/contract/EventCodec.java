package io.picasso.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Events and envelopes to JSON and back; the golden files of the tests hold every form that was ever stored. Thread-safe. */
public final class EventCodec {
    private EventCodec() {}

    /** The body of an event, as the event table keeps it. */
    public static String body(Event event) {
        try {
            return Json.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + EventNames.of(event) + ".", e);
        }
    }

    /** Reads a stored body; a name that is unknown or a body that does not fit it is a fault and is never passed over. */
    public static Event event(String name, String body) {
        Class<? extends Event> type = EventNames.type(name)
                .orElseThrow(() -> new IllegalStateException("Unknown event " + name + " in history."));
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable " + name + " in history.", e);
        }
    }

    /** The message for the other side, from what is stored; the body goes through unparsed in meaning. */
    public static String message(
            String stream, long version, String name, Instant at, String body, Map<String, String> personal) {
        try {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("stream", stream).put("version", version).put("name", name).put("at", at.toString());
            node.set("data", Json.MAPPER.readTree(body));
            if (!personal.isEmpty()) {
                node.set("personal", Json.MAPPER.valueToTree(new TreeMap<>(personal)));
            }
            return Json.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the message of " + stream + "@" + version + ".", e);
        }
    }

    /** Reads a message; one that is not whole is an {@link IllegalArgumentException} that names what is wrong. */
    public static Envelope envelope(String message) {
        try {
            JsonNode node = Json.MAPPER.readTree(message);
            Event event =
                    event(node.required("name").asText(), node.required("data").toString());
            Map<String, String> personal = new TreeMap<>();
            node.path("personal").properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    personal.put(field.getKey(), field.getValue().asText());
                }
            });
            return new Envelope(
                    new StreamId(node.required("stream").asText()),
                    node.required("version").asLong(),
                    Instant.parse(node.required("at").asText()),
                    event,
                    personal);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an event message.", e);
        }
    }
}
