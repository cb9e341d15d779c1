package io.picasso.platform.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** One device of one account. */
@Entity
@Table(name = "session")
@NullUnmarked
public class SessionRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "holder", nullable = false)
    private String holder;

    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "opened_at", nullable = false)
    private LocalDateTime openedAt;

    @Column(name = "expires_at", nullable = false)
    private LocalDateTime expiresAt;

    protected SessionRow() {}

    SessionRow(String id, String holder, String secret, LocalDateTime openedAt, LocalDateTime expiresAt) {
        this.id = id;
        this.holder = holder;
        this.secret = secret;
        this.openedAt = openedAt;
        this.expiresAt = expiresAt;
    }

    boolean stands(String who, LocalDateTime now) {
        return holder.equals(who) && expiresAt.isAfter(now);
    }

    boolean opensWith(String digest) {
        return secret.equals(digest);
    }

    void exchange(String next, LocalDateTime until) {
        secret = next;
        expiresAt = until;
    }
}
