package io.picasso.platform.eventsourcing;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** A row of the event table: inserted once, read often, never changed. */
@Entity
@Table(name = "event")
@NullUnmarked
public class EventRow {
    @EmbeddedId
    private Position position;

    @Column(name = "name", nullable = false)
    private String name;

    /** UTC; a local date-time in the entity keeps the driver from shifting it through a time zone. */
    @Column(name = "at", nullable = false)
    private LocalDateTime at;

    @Column(name = "body", nullable = false)
    private String body;

    protected EventRow() {}

    EventRow(Position position, String name, LocalDateTime at, String body) {
        this.position = position;
        this.name = name;
        this.at = at;
        this.body = body;
    }

    /** The place in history. */
    public Position position() {
        return position;
    }

    /** The stored name of the event. */
    public String name() {
        return name;
    }

    /** When it was decided, UTC. */
    public LocalDateTime at() {
        return at;
    }

    /** The JSON body. */
    public String body() {
        return body;
    }
}
