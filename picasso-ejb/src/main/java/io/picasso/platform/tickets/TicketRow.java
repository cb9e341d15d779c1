package io.picasso.platform.tickets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** The digest of a secret that was mailed. */
@Entity
@Table(name = "ticket")
@NullUnmarked
public class TicketRow {
    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "purpose", nullable = false)
    private String purpose;

    @Column(name = "holder", nullable = false)
    private String holder;

    @Column(name = "expires_at", nullable = false)
    private LocalDateTime expiresAt;

    protected TicketRow() {}

    TicketRow(String digest, String purpose, String holder, LocalDateTime expiresAt) {
        this.digest = digest;
        this.purpose = purpose;
        this.holder = holder;
        this.expiresAt = expiresAt;
    }
}
