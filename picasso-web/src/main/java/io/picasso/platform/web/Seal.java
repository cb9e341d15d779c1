package io.picasso.platform.web;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Closes something up so that whoever carries it can neither read nor change it, and any node can open it until it is out of date:
 * a JWE with AES-256 in GCM under a key of its own for each purpose, so that what is sealed for one is nothing for another.
 */
public final class Seal {
    private static final int KEY_BYTES = 32;
    private static final int LONGEST = 4096;

    private final SecretKeySpec key;
    private final String purpose;

    private Seal(SecretKeySpec key, String purpose) {
        this.key = key;
        this.purpose = purpose;
    }

    /** What was sealed. */
    public record Content(Map<String, Object> values) {
        /** A text; empty if there is none. */
        public String text(String name) {
            return values.get(name) instanceof String text ? text : "";
        }

        /** Shows nothing. */
        @Override
        public String toString() {
            return "Content[...]";
        }
    }

    /** The seal of one purpose, from the secret that all nodes share. */
    public static Seal of(Config config, String purpose) {
        byte[] bytes = Base64.getDecoder().decode(Secrets.derived(config, "seal " + purpose, KEY_BYTES));
        return new Seal(new SecretKeySpec(bytes, "AES"), purpose);
    }

    /** Closes texts up for a while. */
    public String close(Map<String, String> texts, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        texts.forEach(claims::setStringClaim);
        claims.setAudience(purpose);
        claims.setExpirationTime(NumericDate.fromMilliseconds(System.currentTimeMillis() + lifetime.toMillis()));
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        sealed.setKey(key);
        sealed.setPayload(claims.toJson());
        try {
            return sealed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("This JDK cannot seal.", e);
        }
    }

    /** Opens it; empty if it was not sealed here for this, has been changed, or is out of date. */
    public Optional<Content> open(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Content(consumer().processToClaims(text).getClaimsMap()));
        } catch (InvalidJwtException notOurs) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setDisableRequireSignature()
                .setEnableRequireEncryption()
                .setEnableRequireIntegrity()
                .setDecryptionKey(key)
                .setJweAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT))
                .setJweContentEncryptionAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM))
                .setExpectedAudience(true, purpose)
                .setRequireExpirationTime()
                .build();
    }
}
