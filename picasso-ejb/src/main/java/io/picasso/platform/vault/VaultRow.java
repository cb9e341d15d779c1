package io.picasso.platform.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The document of one stream. */
@Entity
@Table(name = "vault")
@NullUnmarked
public class VaultRow {
    @Id
    @Column(name = "stream_id")
    private String streamId;

    @Column(name = "body", nullable = false)
    private String body;

    protected VaultRow() {}

    VaultRow(String streamId, String body) {
        this.streamId = streamId;
        this.body = body;
    }

    String body() {
        return body;
    }
}
