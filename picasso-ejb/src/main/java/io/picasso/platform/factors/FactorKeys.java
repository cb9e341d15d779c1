package io.picasso.platform.factors;

import io.picasso.contract.StreamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of this room, derived from one secret that all nodes share and no database holds; one key for each purpose. Whoever
 * changes that secret makes the apps of all people useless, and their recovery codes as well.
 */
@ApplicationScoped
public class FactorKeys {
    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    @Inject
    public FactorKeys(@ConfigProperty(name = "picasso.factors.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** For the proxy of the container only. */
    FactorKeys() {
        this.secret = new byte[0];
    }

    /** Seals what must be read again, for this stream and no other (NIST SP 800-38D). */
    public String seal(StreamId holder, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, holder, nonce, plain);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /** Opens what was sealed for this stream; a fault if it was not, or under another secret. */
    public byte[] open(StreamId holder, String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed);
        return crypt(
                Cipher.DECRYPT_MODE,
                holder,
                Arrays.copyOf(both, NONCE_BYTES),
                Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    /** What is stored of a recovery code: useless without the key, and different for each stream. */
    public String digest(StreamId holder, String code) {
        return HexFormat.of().formatHex(hmac(key("recovery code"), holder.value() + "\0" + code));
    }

    /** What a device is to call somebody: the same each time, and nothing that tells who it is. */
    public String userHandle(StreamId holder) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key("user handle"), holder.value()));
    }

    /** A seal on a text, for a purpose. */
    public byte[] mac(String purpose, String text) {
        return hmac(key("slip " + purpose), text);
    }

    private byte[] crypt(int mode, StreamId holder, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key("secret of an app"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(holder.value().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The second factor of " + holder + " is sealed under another secret.", e);
        }
    }

    private byte[] key(String purpose) {
        return hmac(secret, purpose);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC + ".", e);
        }
    }
}
