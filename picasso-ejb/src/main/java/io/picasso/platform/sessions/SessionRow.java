package io.picasso.platform.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** One device of one account. */
@Entity
@Table(name = "session")
@NullUnmarked
public class SessionRow {
    private static final Duration PRECISION = Duration.ofHours(1);

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "holder", nullable = false)
    private String holder;

    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "device", nullable = false)
    private String device;

    @Column(name = "opened_at", nullable = false)
    private LocalDateTime openedAt;

    @Column(name = "seen_at", nullable = false)
    private LocalDateTime seenAt;

    @Column(name = "expires_at", nullable = false)
    private LocalDateTime expiresAt;

    protected SessionRow() {}

    SessionRow(
            String id, String holder, String secret, String device, LocalDateTime openedAt, LocalDateTime expiresAt) {
        this.id = id;
        this.holder = holder;
        this.secret = secret;
        this.device = device;
        this.openedAt = openedAt;
        this.seenAt = openedAt;
        this.expiresAt = expiresAt;
    }

    boolean stands(String who, LocalDateTime now) {
        return holder.equals(who) && expiresAt.isAfter(now);
    }

    boolean isOpenedSince(LocalDateTime since) {
        return openedAt.isAfter(since);
    }

    boolean opensWith(String digest) {
        return secret.equals(digest);
    }

    /** It is used now; what is known to the hour is not written again for less. */
    void see(LocalDateTime now) {
        if (seenAt.isBefore(now.minus(PRECISION))) {
            seenAt = now;
        }
    }

    String id() {
        return id;
    }

    String device() {
        return device;
    }

    LocalDateTime openedAt() {
        return openedAt;
    }

    LocalDateTime seenAt() {
        return seenAt;
    }

    void exchange(String next, LocalDateTime until) {
        secret = next;
        expiresAt = until;
    }
}
