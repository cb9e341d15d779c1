package io.picasso.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller must say before something may change: the version that they saw, or a key that makes a repeat harmless. */
public final class Conditions {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Conditions() {}

    /** The {@code ETag} of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that the caller edits, from {@code If-Match}; 428 without it, 400 if it is not one version. */
    public static long ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "web.if-match-missing", "Say in If-Match which version you want to change.")
                    .thrown();
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Problem.malformed("If-Match must hold the one version that was read, in quotes.")
                    .thrown();
        }
        return Long.parseLong(version.group(1));
    }

    /** The key that makes a repeat of the request harmless; 428 without it, 422 if it cannot be one. */
    public static String idempotencyKey(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(
                            428,
                            "web.idempotency-key-missing",
                            "Send an Idempotency-Key, so that a repeat is harmless.")
                    .thrown();
        }
        if (!KEY.matcher(header.strip()).matches()) {
            throw Problem.invalid("Idempotency-Key", "must be 1 to 200 visible ASCII characters")
                    .thrown();
        }
        return header.strip();
    }
}
