package io.picasso.platform.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The public half of one device's key. */
@Entity
@Table(name = "passkey")
@NullUnmarked
public class PasskeyRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "holder", nullable = false)
    private String holder;

    @Column(name = "credential", nullable = false)
    private String credential;

    @Column(name = "public_key", nullable = false)
    private String publicKey;

    @Column(name = "user_handle", nullable = false)
    private String userHandle;

    @Column(name = "sign_count", nullable = false)
    private long signCount;

    @Column(name = "backup_eligible", nullable = false)
    private boolean backupEligible;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(name = "used_at")
    private LocalDateTime usedAt;

    protected PasskeyRow() {}

    PasskeyRow(String holder, KeptPasskey fresh) {
        this.id = fresh.id();
        this.holder = holder;
        this.credential = fresh.credential();
        this.publicKey = fresh.publicKey();
        this.userHandle = fresh.userHandle();
        this.signCount = fresh.signCount();
        this.backupEligible = fresh.backupEligible();
        this.name = fresh.name();
        this.createdAt = LocalDateTime.ofInstant(fresh.createdAt(), ZoneOffset.UTC);
    }

    KeptPasskey kept() {
        return new KeptPasskey(
                id,
                credential,
                publicKey,
                userHandle,
                signCount,
                backupEligible,
                name,
                createdAt.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(usedAt).map(at -> at.toInstant(ZoneOffset.UTC)));
    }

    boolean isOf(String who) {
        return holder.equals(who);
    }

    /** Whether a signature with this counter comes after the last one; devices without a counter always say zero. */
    boolean isNext(long count) {
        return count > signCount || (count == 0 && signCount == 0);
    }

    void use(long count, LocalDateTime now) {
        signCount = count;
        usedAt = now;
    }
}
