package io.picasso.platform.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Something that waits for the mail of its day; what it is stands in the event that causes it. */
@Entity
@Table(name = "notice_waiting")
@IdClass(WaitingKey.class)
@NullUnmarked
public class WaitingRow {
    @Id
    @Column(name = "inbox")
    private String inbox;

    @Id
    @Column(name = "cause")
    private String cause;

    @Column(name = "kind", nullable = false)
    private String kind;

    /** UTC. */
    @Column(name = "at", nullable = false)
    private LocalDateTime at;

    protected WaitingRow() {}

    WaitingRow(WaitingKey key, String kind, LocalDateTime at) {
        this.inbox = key.inbox();
        this.cause = key.cause();
        this.kind = kind;
        this.at = at;
    }
}
