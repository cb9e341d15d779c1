package io.picasso.it.security;

import io.picasso.it.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Makes tokens that nobody issued, out of one that somebody did. */
final class Forger {
    private final PublicJsonWebKey genuine;
    private final String token;

    /** A forger who knows a genuine token, and for the sake of the test the key of the site. */
    Forger(Site site, String token) {
        this.token = token;
        try {
            Path file = Path.of(site.stack().settings().get("picasso.tokens.keys"));
            this.genuine = (PublicJsonWebKey)
                    new JsonWebKeySet(Files.readString(file)).getJsonWebKeys().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("The stack's key set cannot be read.", e);
        }
    }

    /** The site's own key pair. */
    PublicJsonWebKey genuine() {
        return genuine;
    }

    /** Signed with the site's key, with claims of the forger's choice: shows that it is the claim that is refused. */
    String claiming(Consumer<JwtClaims> change) {
        return signed(genuine, change, header -> {});
    }

    /** Signed with a key that the site does not know, under a name that it does or does not know. */
    String signed(PublicJsonWebKey key, Consumer<JwtClaims> change, Consumer<JsonWebSignature> header) {
        JsonWebSignature forged = new JsonWebSignature();
        JwtClaims claims = claims();
        change.accept(claims);
        forged.setPayload(claims.toJson());
        forged.setAlgorithmHeaderValue(key.getAlgorithm());
        forged.setKeyIdHeaderValue(genuine.getKeyId());
        forged.setHeader("typ", "JWT");
        forged.setKey(key.getPrivateKey());
        header.accept(forged);
        return compact(forged);
    }

    /** Signed with the public key, as if it were a secret that both sides share. */
    String confused() {
        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload(claims().toJson());
        forged.setAlgorithmHeaderValue("HS256");
        forged.setKeyIdHeaderValue(genuine.getKeyId());
        byte[] published =
                genuine.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
        Key shared = new javax.crypto.spec.SecretKeySpec(published, "HmacSHA256");
        forged.setKey(shared);
        forged.setDoKeyValidation(false);
        return compact(forged);
    }

    /** Without a signature, and saying so. */
    String unsigned(String algorithm) {
        return base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + genuine.getKeyId() + "\"}") + "."
                + base64(claims().toJson()) + ".";
    }

    /** The genuine token with another payload under its signature. */
    String changed() {
        String[] parts = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"member\"", "\"administrator\"");
        return parts[0] + "." + base64(payload) + "." + parts[2];
    }

    private JwtClaims claims() {
        try {
            return new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException e) {
            throw new IllegalStateException("The genuine token cannot be read.", e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String compact(JsonWebSignature forged) {
        try {
            return forged.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The forgery failed.", e);
        }
    }
}
