package io.picasso.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every attack changes one thing about a token that is known to be good. */
class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Credentials.Session SESSION =
            new Credentials.Session(new AccountId("0198f0c2"), "session-1", "secret");
    private static final TokenTerms TERMS =
            new TokenTerms("https://picasso.example", Duration.ofMinutes(15), Duration.ofDays(14));

    @TempDir
    private Path directory = Path.of("");

    private PublicJsonWebKey key = key("k1");

    @BeforeEach
    void store() throws IOException {
        write(key);
    }

    @Test
    void takesItsOwnTokens() {
        assertThat(verify(good()).map(claims -> claims.get("sub"))).contains("0198f0c2");
    }

    @Test
    void refusesATokenWithoutSignature() throws JoseException {
        JsonWebSignature none = signature(claims());
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        none.setKey(null);
        assertRefused(none.getCompactSerialization());
        String[] parts = good().split("\\.", -1);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused(parts[0] + "." + parts[1]);
        assertRefused(encoded("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + parts[1] + ".");
        assertRefused(encoded("{\"alg\":\"NoNe\",\"kid\":\"k1\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void refusesAPublicKeyThatIsUsedAsASharedSecret() throws JoseException {
        JsonWebSignature confused = signature(claims());
        confused.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        confused.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        assertRefused(confused.getCompactSerialization());
    }

    @Test
    void refusesAKeyThatTheTokenBrings() throws JoseException {
        PublicJsonWebKey foreign = key("k1");
        JsonWebSignature brought = signature(claims());
        brought.setKey(foreign.getPrivateKey());
        brought.setJwkHeader(foreign);
        assertRefused(brought.getCompactSerialization());
        JsonWebSignature pointed = signature(claims());
        pointed.setKey(foreign.getPrivateKey());
        pointed.setHeader("jku", "https://evil.example/keys.json");
        assertRefused(pointed.getCompactSerialization());
    }

    @Test
    void refusesKeysThatAreNotOurs() throws JoseException {
        JsonWebSignature unnamed = signature(claims());
        unnamed.getHeaders().setObjectHeaderValue("kid", "");
        assertRefused(unnamed.getCompactSerialization());
        for (String kid : new String[] {"k2", "../../etc/passwd", "k1' or '1'='1"}) {
            JsonWebSignature named = signature(claims());
            named.setKeyIdHeaderValue(kid);
            assertRefused(named.getCompactSerialization());
        }
        JsonWebSignature another = signature(claims());
        another.setKey(key("k1").getPrivateKey());
        assertRefused(another.getCompactSerialization());
    }

    @Test
    void refusesCriticalHeadersThatItDoesNotKnow() throws JoseException {
        JsonWebSignature critical = signature(claims());
        critical.setHeader("b64x", true);
        critical.getHeaders().setObjectHeaderValue("crit", new String[] {"b64x"});
        assertRefused(critical.getCompactSerialization());
    }

    @Test
    void refusesChangedClaims() {
        String[] parts = good().split("\\.", -1);
        String forged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("0198f0c2", "0198f0c3");
        assertRefused(parts[0] + "." + encoded(forged) + "." + parts[2]);
    }

    @Test
    void refusesWhatIsOutOfTime() throws JoseException {
        JwtClaims late = claims();
        late.setExpirationTime(NumericDate.fromMilliseconds(NOW.minusSeconds(60).toEpochMilli()));
        assertRefused(signed(late));
        JwtClaims early = claims();
        early.setNotBefore(NumericDate.fromMilliseconds(NOW.plusSeconds(60).toEpochMilli()));
        assertRefused(signed(early));
        JwtClaims future = claims();
        future.setIssuedAt(NumericDate.fromMilliseconds(NOW.plusSeconds(60).toEpochMilli()));
        assertRefused(signed(future));
    }

    @Test
    void refusesWhatIsForOrFromSomebodyElse() throws JoseException {
        JwtClaims audience = claims();
        audience.setAudience("another");
        assertRefused(signed(audience));
        JwtClaims issuer = claims();
        issuer.setIssuer("https://evil.example");
        assertRefused(signed(issuer));
    }

    @Test
    void refusesWhatLacksAClaim() throws JoseException {
        for (String name : new String[] {"iss", "aud", "exp", "iat", "sub", "jti"}) {
            JwtClaims claims = claims();
            claims.unsetClaim(name);
            assertRefused(signed(claims));
        }
    }

    @Test
    void refusesNonsense() {
        assertRefused("");
        assertRefused("...");
        assertRefused("a.b.c");
        assertRefused("x".repeat(5000));
    }

    @Test
    void takesTokensOfEveryKeyInTheSetAndSignsWithTheFirst() throws IOException {
        String old = good();
        PublicJsonWebKey next = key("k2");
        write(next, key);
        assertThat(verify(old)).isPresent();
        assertThat(new SigningKeys(Optional.of(file())).signing().getKeyId()).isEqualTo("k2");
        write(next);
        assertRefused(old);
    }

    @Test
    void publishesNoPrivateKey() {
        assertThat(new SigningKeys(Optional.of(file())).published())
                .contains("\"kid\":\"k1\"")
                .doesNotContain("\"d\"");
    }

    private String good() {
        return new TokenIssuer(new SigningKeys(Optional.of(file())), TERMS, clock())
                .issue(SESSION, TERMS.accessLifetime());
    }

    private Optional<java.util.Map<String, Object>> verify(String token) {
        return new TokenVerifier(new SigningKeys(Optional.of(file())), TERMS, clock()).verify(token);
    }

    private void assertRefused(String token) {
        assertThat(verify(token)).isEmpty();
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TERMS.issuer());
        claims.setAudience(TERMS.audience());
        claims.setSubject("0198f0c2");
        claims.setJwtId("1");
        claims.setIssuedAt(NumericDate.fromMilliseconds(NOW.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(NOW.plusSeconds(60).toEpochMilli()));
        return claims;
    }

    private JsonWebSignature signature(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue("k1");
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature;
    }

    /** The base of every attack must itself be good, else the attack proves nothing. */
    @Test
    void takesTheTokenThatTheAttacksStartFrom() throws JoseException {
        assertThat(verify(signed(claims()))).isPresent();
    }

    private String signed(JwtClaims claims) throws JoseException {
        return signature(claims).getCompactSerialization();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private String file() {
        return directory.resolve("keys.json").toString();
    }

    private void write(PublicJsonWebKey... keys) throws IOException {
        Files.writeString(
                Path.of(file()), new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    }

    private static PublicJsonWebKey key(String kid) {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(kid);
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
