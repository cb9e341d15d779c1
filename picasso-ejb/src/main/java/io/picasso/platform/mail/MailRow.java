package io.picasso.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** A mail that is due, or was sent; what it says is not here. */
@Entity
@Table(name = "mail")
@NullUnmarked
public class MailRow {
    @Id
    @Column(name = "cause")
    private String cause;

    @Column(name = "stream_id", nullable = false)
    private String streamId;

    @Column(name = "letter", nullable = false)
    private String letter;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(name = "due_at", nullable = false)
    private LocalDateTime dueAt;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    protected MailRow() {}

    MailRow(String cause, String streamId, String letter, LocalDateTime now) {
        this.cause = cause;
        this.streamId = streamId;
        this.letter = letter;
        this.createdAt = now;
        this.dueAt = now;
    }

    String cause() {
        return cause;
    }

    String streamId() {
        return streamId;
    }

    String letter() {
        return letter;
    }

    int attempts() {
        return attempts;
    }
}
