package io.picasso.platform.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The secret of one person's app. */
@Entity
@Table(name = "second_factor")
@NullUnmarked
public class SecondFactorRow {
    @Id
    @Column(name = "holder")
    private String holder;

    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "drawn_at", nullable = false)
    private LocalDateTime drawnAt;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    @Column(name = "last_step", nullable = false)
    private long lastStep;

    protected SecondFactorRow() {}

    SecondFactorRow(String holder, String secret, LocalDateTime drawnAt) {
        this.holder = holder;
        this.secret = secret;
        this.drawnAt = drawnAt;
    }

    String secret() {
        return secret;
    }

    LocalDateTime drawnAt() {
        return drawnAt;
    }

    @Nullable
    LocalDateTime confirmedAt() {
        return confirmedAt;
    }

    long lastStep() {
        return lastStep;
    }

    void redraw(String fresh, LocalDateTime now) {
        secret = fresh;
        drawnAt = now;
    }

    void confirm(LocalDateTime now) {
        confirmedAt = now;
    }

    /** Takes the code of an interval; false if one as late was taken before. */
    boolean take(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }
}
