package io.picasso.platform.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that only one may have.
 *
 * @param kind what it is, such as {@code handle}
 * @param canonical the form by which two are the same; only its digest is stored
 */
public record Claim(String kind, String canonical) {
    /** The name under which it is stored, which does not tell what it is. */
    String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return kind + "-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Tells the kind only: what is claimed may be personal. */
    @Override
    public String toString() {
        return "Claim[" + kind + "]";
    }
}
