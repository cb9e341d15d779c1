package io.picasso.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody as an identity provider knows them. The provider never gives a subject to anybody else, so it is the subject by which
 * people are recognised; their address may change hands.
 *
 * @param provider its short name, such as {@code google}
 * @param subject what the provider calls the person
 */
public record ProviderIdentity(String provider, String subject) {
    /** The longest subject that OpenID Connect allows. */
    public static final int LONGEST_SUBJECT = 255;

    private static final Pattern PROVIDERS = Pattern.compile("[a-z]{2,20}");

    public ProviderIdentity {
        if (!isProvider(provider) || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("Not an identity at a provider.");
        }
    }

    /** Whether a text can be the short name of a provider. */
    public static boolean isProvider(String text) {
        return PROVIDERS.matcher(text).matches();
    }

    /** The name of a provider as people know it. */
    public static String label(String provider) {
        return provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1);
    }

    /** By this two are the same; all that is stored of the subject. */
    public String digest() {
        try {
            byte[] named = (provider + "\n" + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(named));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Tells the provider only. */
    @Override
    public String toString() {
        return "ProviderIdentity[" + provider + "]";
    }
}
