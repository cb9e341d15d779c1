package io.picasso.platform.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** When a quota will be full again; without a row it is. */
@Entity
@Table(name = "throttle")
@NullUnmarked
public class ThrottleRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "free_at", nullable = false)
    private LocalDateTime freeAt;

    protected ThrottleRow() {}

    ThrottleRow(String id, LocalDateTime freeAt) {
        this.id = id;
        this.freeAt = freeAt;
    }

    LocalDateTime freeAt() {
        return freeAt;
    }

    void move(LocalDateTime to) {
        freeAt = to;
    }
}
