package io.picasso.platform.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** The document of one stream, or of one room of it. */
@Entity
@Table(name = "vault")
@NullUnmarked
public class VaultRow {
    @Id
    @Column(name = "stream_id")
    private String streamId;

    @Column(name = "body", nullable = false)
    private String body;

    /** UTC; null for as long as nobody erases it. */
    @Column(name = "until_at")
    private LocalDateTime untilAt;

    /** Whose it is; null unless it goes when they go. */
    @Column(name = "owner")
    private String owner;

    protected VaultRow() {}

    VaultRow(String streamId, String body, LocalDateTime untilAt, String owner) {
        this.streamId = streamId;
        this.body = body;
        this.untilAt = untilAt;
        this.owner = owner;
    }

    String body() {
        return body;
    }
}
