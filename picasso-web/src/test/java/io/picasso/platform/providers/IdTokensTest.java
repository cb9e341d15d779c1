package io.picasso.platform.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens as a provider makes them, and as somebody does who is none. */
class IdTokensTest {
    private static final String ISSUER = "https://provider.example";
    private static final String CLIENT = "picasso-of-provider";
    private static final String NONCE = "the-nonce-of-this-attempt";

    private static RSAKey key;
    private static RSAKey stranger;
    private static IdTokens tokens;

    @BeforeAll
    static void keys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        tokens = new IdTokens(ISSUER, CLIENT, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
    }

    @Test
    void believesTheProvider() throws Exception {
        var claims = tokens.verify(signed(key, good()), NONCE).orElseThrow();
        assertThat(claims.getSubject().getValue()).isEqualTo("ada-at-provider");
    }

    @Test
    void refusesWhatIsNotForUsNowAndFromThere() throws Exception {
        Instant now = Instant.now();
        List<UnaryOperator<JWTClaimsSet.Builder>> lies = List.of(
                claims -> claims.issuer("https://provider.example.evil.example"),
                claims -> claims.issuer(null),
                claims -> claims.audience("somebody-else"),
                claims -> claims.audience(List.of()),
                claims -> claims.audience(List.of(CLIENT, "somebody-else")),
                claims -> claims.audience(List.of(CLIENT, "somebody-else")).claim("azp", "somebody-else"),
                claims -> claims.claim("azp", "somebody-else"),
                claims -> claims.claim("nonce", "of-another-attempt"),
                claims -> claims.claim("nonce", null),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(60))),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(Date.from(now.plusSeconds(300))),
                claims -> claims.issueTime(null),
                claims -> claims.subject(null));
        for (int lie = 0; lie < lies.size(); lie++) {
            JWT token = signed(key, lies.get(lie).apply(good()));
            assertThat(tokens.verify(token, NONCE)).as("lie %d", lie).isEmpty();
        }
    }

    @Test
    void believesATokenForSeveralThatWasGivenToUs() throws Exception {
        JWT token =
                signed(key, good().audience(List.of(CLIENT, "somebody-else")).claim("azp", CLIENT));
        assertThat(tokens.verify(token, NONCE)).isPresent();
    }

    @Test
    void refusesWhatTheProviderDidNotSign() throws Exception {
        assertThat(tokens.verify(signed(stranger, good()), NONCE)).isEmpty();
        assertThat(tokens.verify(new PlainJWT(good().build()), NONCE)).isEmpty();
        assertThat(tokens.verify(tampered(), NONCE)).isEmpty();
        assertThat(tokens.verify(bySecret(key.toRSAPublicKey().getEncoded()), NONCE))
                .isEmpty();
        assertThat(tokens.verify(bySecret(key.toPublicJWK().toJSONString().getBytes()), NONCE))
                .isEmpty();
        assertThat(tokens.verify(carryingItsKey(), NONCE)).isEmpty();
        SignedJWT unknown = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("two").build(), good().build());
        unknown.sign(new RSASSASigner(stranger));
        assertThat(tokens.verify(unknown, NONCE)).isEmpty();
    }

    @Test
    void tellsAnOutageOfTheKeysFromALie() throws Exception {
        JWKSource<SecurityContext> gone = JWKSourceBuilder.<SecurityContext>create(
                        URI.create("http://127.0.0.1:1/keys").toURL())
                .refreshAheadCache(false)
                .build();
        IdTokens lost = new IdTokens(ISSUER, CLIENT, gone);
        assertThatThrownBy(() -> lost.verify(signed(key, good()), NONCE)).isInstanceOf(IOException.class);
    }

    private static JWTClaimsSet.Builder good() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("ada-at-provider")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", NONCE);
    }

    private static SignedJWT signed(RSAKey by, JWTClaimsSet.Builder claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(by));
        return token;
    }

    /** Another subject under the same signature. */
    private static JWT tampered() throws Exception {
        String[] parts = signed(key, good()).serialize().split("\\.");
        Base64URL other = Base64URL.encode(good().subject("eve").build().toString());
        return JWTParser.parse(parts[0] + "." + other + "." + parts[2]);
    }

    /** What everybody may know of the key, taken for a secret. */
    private static JWT bySecret(byte[] published) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), good().build());
        token.sign(new MACSigner(published));
        return token;
    }

    private static JWT carryingItsKey() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("one")
                        .jwk(stranger.toPublicJWK())
                        .jwkURL(URI.create("https://evil.example/keys"))
                        .build(),
                good().build());
        token.sign(new RSASSASigner(stranger));
        return token;
    }
}
