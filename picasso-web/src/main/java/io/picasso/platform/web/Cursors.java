package io.picasso.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals the position in a list into an opaque cursor that any node can open and nobody can change.
 *
 * <p>The seal (HMAC-SHA256, cut to 128 bits) covers the list as well, so that the cursor of one list is refused by every
 * other. It is compared as text, since Base64 has several spellings of the same bytes.
 */
@ApplicationScoped
public class Cursors {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int SEAL_BYTES = 16;
    private static final int LONGEST = 2048;

    private final SecretKeySpec key;

    @Inject
    public Cursors(
            @ConfigProperty(name = "picasso.cursor.secret", defaultValue = Secrets.FOR_DEVELOPMENT) String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** For the proxy of the container only. */
    Cursors() {
        this(Secrets.FOR_DEVELOPMENT);
    }

    /**
     * Seals a position.
     *
     * @param list what is listed: its name and everything that filters or sorts it
     * @param position where the next page begins, in words of the list's own
     */
    public String seal(String list, String position) {
        String text = ENCODER.encodeToString(position.getBytes(StandardCharsets.UTF_8));
        return text + "." + seal(list, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Opens a cursor of the same list; one that was changed, or belongs elsewhere, is 400. */
    public String open(String list, String cursor) {
        int dot = cursor.lastIndexOf('.');
        if (dot < 0 || cursor.length() > LONGEST) {
            throw forged();
        }
        String text = cursor.substring(0, dot);
        String expected = seal(list, text.getBytes(StandardCharsets.UTF_8));
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                cursor.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
            throw forged();
        }
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private String seal(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] seal = mac.doFinal(text);
            return ENCODER.encodeToString(java.util.Arrays.copyOf(seal, SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
        }
    }

    private static ProblemException forged() {
        return Problem.of(400, "web.bad-cursor", "This cursor was not given out for this list.")
                .thrown();
    }
}
