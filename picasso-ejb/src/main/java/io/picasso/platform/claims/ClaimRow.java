package io.picasso.platform.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Who has it, and until when; for good without an end. */
@Entity
@Table(name = "claim")
@NullUnmarked
public class ClaimRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "holder", nullable = false)
    private String holder;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected ClaimRow() {}

    ClaimRow(String id, String holder, LocalDateTime expiresAt) {
        this.id = id;
        this.holder = holder;
        this.expiresAt = expiresAt;
    }

    String holder() {
        return holder;
    }

    boolean isSettled() {
        return expiresAt == null;
    }

    boolean isOver(LocalDateTime now) {
        return !isSettled() && !expiresAt.isAfter(now);
    }

    void pass(String next, LocalDateTime until) {
        holder = next;
        expiresAt = until;
    }

    void lend(LocalDateTime until) {
        expiresAt = until;
    }

    void retire(String nobody) {
        holder = nobody;
        expiresAt = null;
    }

    void settle() {
        expiresAt = null;
    }
}
