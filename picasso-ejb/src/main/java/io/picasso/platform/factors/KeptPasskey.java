package io.picasso.platform.factors;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey as it is kept.
 *
 * @param id by which its owner names it
 * @param credential the digest of the id that the device gave it
 * @param publicKey what the device told of itself and the key, in base64
 * @param userHandle what the device calls the person
 * @param signCount how often the device had signed, as far as we know
 * @param backupEligible whether the key may live on other devices of the person too
 * @param name by which the person knows it
 * @param createdAt when it was registered
 * @param usedAt when somebody last logged in with it
 */
public record KeptPasskey(
        String id,
        String credential,
        String publicKey,
        String userHandle,
        long signCount,
        boolean backupEligible,
        String name,
        Instant createdAt,
        Optional<Instant> usedAt) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "KeptPasskey[" + id + "]";
    }
}
