package io.picasso.platform.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How much of something somebody may do.
 *
 * @param kind what is counted, such as {@code login-pair}: at most 30 lower-case letters and hyphens
 * @param whose the account, the address, or both; only its digest is stored
 * @param rate how fast it fills again
 */
public record Quota(String kind, String whose, Rate rate) {
    private static final Pattern KIND = Pattern.compile("[a-z-]{1,30}");

    public Quota {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("This is no kind of a quota: " + kind);
        }
    }

    /** The name under which it is stored, which does not tell whose it is. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
            return kind + "-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Tells the kind only: whose it is may be personal. */
    @Override
    public String toString() {
        return "Quota[" + kind + "]";
    }
}
