package io.picasso.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes positions in lists opaque and tamper-proof: HMAC-SHA-256 (RFC 2104), cut to 128 bits, before the position. */
@ApplicationScoped
public class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 400;

    @Inject
    @ConfigProperty(name = "picasso.cursor.secret")
    private String secret;

    /**
     * The cursor of a position.
     *
     * @param list which list it belongs to, so that a cursor of one is none of another
     */
    public String seal(String list, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(signature(list, text), SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, cursor, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The position behind a cursor; empty when it was not sealed for this list by a node with the same secret. */
    public Optional<String> open(String list, String cursor) {
        byte[] bytes;
        try {
            bytes = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length <= SIGNATURE_BYTES
                || !cursor.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        boolean genuine = MessageDigest.isEqual(signature(list, text), Arrays.copyOf(bytes, SIGNATURE_BYTES));
        return genuine ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
    }

    /**
     * A page of what was found for it.
     *
     * @param found one more than the page holds, if there is one more
     * @param position of an item, for the cursor of the page after it
     */
    public <T> Page<T> page(String list, List<T> found, int limit, Function<? super T, String> position) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, seal(list, position.apply(shown.getLast())));
    }

    private byte[] signature(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }
}
