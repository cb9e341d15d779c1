package io.picasso.platform.proofs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;

/** One address that is to be proved. */
@Entity
@Table(name = "address_proof")
@NullUnmarked
public class ProofRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "provider", nullable = false)
    private String provider;

    @Column(name = "browser", nullable = false)
    private String browser;

    @Column(name = "expires_at", nullable = false)
    private LocalDateTime expiresAt;

    protected ProofRow() {}

    ProofRow(String id, String email, String provider, String browser, LocalDateTime expiresAt) {
        this.id = id;
        this.email = email;
        this.provider = provider;
        this.browser = browser;
        this.expiresAt = expiresAt;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    String provider() {
        return provider;
    }

    boolean isOf(String digest) {
        return browser.equals(digest);
    }

    boolean isOpen(LocalDateTime now) {
        return expiresAt.isAfter(now);
    }
}
