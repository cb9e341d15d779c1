package io.picasso.platform.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Who relays this shard. There is one row, and its lock orders those who want it. */
@Entity
@Table(name = "outbox_lease")
@NullUnmarked
public class LeaseRow {
    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "holder", nullable = false)
    private String holder;

    @Column(name = "epoch", nullable = false)
    private long epoch;

    @Column(name = "expires_at", nullable = false)
    private LocalDateTime expiresAt;

    protected LeaseRow() {}

    boolean isFree(String asker, LocalDateTime now) {
        return holder.equals(asker) || expiresAt.isBefore(now);
    }

    boolean isHeldBy(Lease lease) {
        return holder.equals(lease.holder()) && epoch == lease.epoch();
    }

    long take(String newHolder, LocalDateTime until) {
        holder = newHolder;
        expiresAt = until;
        return ++epoch;
    }

    void extend(LocalDateTime until) {
        expiresAt = until;
    }
}
