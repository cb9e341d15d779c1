package io.picasso.platform.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The digest of one recovery code that was not used yet. */
@Entity
@Table(name = "recovery_code")
@NullUnmarked
public class RecoveryCodeRow {
    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "holder", nullable = false)
    private String holder;

    protected RecoveryCodeRow() {}

    RecoveryCodeRow(String digest, String holder) {
        this.digest = digest;
        this.holder = holder;
    }

    boolean isOf(String who) {
        return holder.equals(who);
    }
}
