package io.picasso.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A device with one passkey (ES256, no attestation), written from Web Authentication Level 3, section 6, so that what is refused
 * can be made on purpose. Each with-method is a device that differs in one thing.
 *
 * @param id what it calls its key
 * @param origin on which page it believes to be
 * @param type what it believes to do; empty for what it does
 * @param site for whom it keeps the key; empty for the one of the options
 * @param flags 1: somebody is there; 4: it is the person
 */
public record SoftKey(KeyPair keys, byte[] id, String origin, String type, String site, int flags) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRESENT_AND_VERIFIED = 5;
    private static final int WITH_KEY = 0x40;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A device on a page. */
    public static SoftKey on(String origin) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] id = new byte[32];
            RANDOM.nextBytes(id);
            return new SoftKey(generator.generateKeyPair(), id, origin, "", "", PRESENT_AND_VERIFIED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SoftKey withOrigin(String other) {
        return new SoftKey(keys, id, other, type, site, flags);
    }

    SoftKey withType(String other) {
        return new SoftKey(keys, id, origin, other, site, flags);
    }

    SoftKey withSite(String other) {
        return new SoftKey(keys, id, origin, type, other, flags);
    }

    SoftKey withFlags(int other) {
        return new SoftKey(keys, id, origin, type, site, other);
    }

    SoftKey withId(byte[] other) {
        return new SoftKey(keys, other, origin, type, site, flags);
    }

    /** What the browser sends to register the key. */
    public Map<String, Object> create(JsonNode options, String name) {
        JsonNode wish = options.required("publicKey");
        byte[] device = joined(
                sha256(siteOr(wish.required("rp").required("id").asText())),
                new byte[] {(byte) (flags | WITH_KEY)},
                new byte[4 + 16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        byte[] attestation = joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x58, (byte) device.length},
                device);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", base64(client(wish, "webauthn.create")));
        response.put("attestationObject", base64(attestation));
        Map<String, Object> body = body(options, response);
        body.put("name", name);
        return body;
    }

    /** What the browser sends to log in. */
    public Map<String, Object> sign(JsonNode options, String userHandle, int count) {
        JsonNode wish = options.required("publicKey");
        byte[] client = client(wish, "webauthn.get");
        byte[] device = joined(
                sha256(siteOr(wish.required("rpId").asText())),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(count).array());
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", base64(client));
        response.put("authenticatorData", base64(device));
        response.put(
                "signature", base64(signature(joined(device, sha256(new String(client, StandardCharsets.UTF_8))))));
        response.put("userHandle", userHandle);
        return body(options, response);
    }

    private Map<String, Object> body(JsonNode options, Map<String, Object> response) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("id", base64(id));
        credential.put("rawId", base64(id));
        credential.put("type", "public-key");
        credential.put("clientExtensionResults", Map.of());
        credential.put("response", response);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("slip", options.required("slip").asText());
        body.put("credential", credential);
        return body;
    }

    private byte[] client(JsonNode wish, String deed) {
        return JSON.createObjectNode()
                .put("type", type.isEmpty() ? deed : type)
                .put("challenge", wish.required("challenge").asText())
                .put("origin", origin)
                .put("crossOrigin", false)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private String siteOr(String asked) {
        return site.isEmpty() ? asked : site;
    }

    /** A COSE key (RFC 9053, section 7.1.1). */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] digits = number.toByteArray();
        byte[] field = new byte[32];
        int length = Math.min(32, digits.length);
        System.arraycopy(digits, digits.length - length, field, 32 - length, length);
        return field;
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(signed);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return joined(new byte[] {(byte) (0x60 | bytes.length)}, bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
