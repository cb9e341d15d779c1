package io.picasso.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.picasso.contract.Json;
import io.picasso.platform.eventsourcing.Position;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** An event that Kafka has not acknowledged yet, and what travels with it. */
@Entity
@Table(name = "outbox")
@NullUnmarked
public class OutboxRow {
    @EmbeddedId
    private Position position;

    /** Given by the database; the order of sending between streams. */
    @Column(name = "id", insertable = false, updatable = false)
    private Long id;

    @Column(name = "personal")
    private String personal;

    protected OutboxRow() {}

    public OutboxRow(Position position, Map<String, String> personal) {
        this.position = position;
        this.personal = personal.isEmpty() ? null : json(personal);
    }

    long id() {
        return id;
    }

    /** What accompanies the event; empty for most. */
    public Map<String, String> personal() {
        try {
            return personal == null ? Map.of() : Json.MAPPER.readValue(personal, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable companion of " + position + ".", e);
        }
    }

    private static String json(Map<String, String> personal) {
        try {
            return Json.MAPPER.writeValueAsString(personal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unwritable companion.", e);
        }
    }
}
