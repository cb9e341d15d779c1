package io.picasso.platform.vault;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;

/** Sweeps one shard in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultSweep {
    @EJB
    private Vault vault;

    /** Forgets what was to be kept until now at the latest; returns how many documents. */
    public int of(int shard, Instant now) {
        return vault.sweep(shard, now);
    }
}
