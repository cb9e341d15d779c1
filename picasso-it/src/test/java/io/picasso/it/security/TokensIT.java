package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that nobody issued, or that are no longer good. */
class TokensIT {
    private final Site site = Site.running();
    private final Person somebody = site.somebody("bearer");
    private final String token = Refusal.bearer(somebody.api());
    private final Forger forger = new Forger(site, token);

    @Test
    void theForgerStartsFromWhatIsAccepted() {
        as(forger.claiming(claims -> {})).get("/api/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "RS256", "HS256"})
    void aTokenWithoutSignatureIsRefused(String algorithm) {
        assertRefused(forger.unsigned(algorithm));
    }

    @Test
    void aPublicKeyIsNoSharedSecret() {
        assertRefused(forger.confused());
    }

    @Test
    void theKeyOfAnotherEnvironmentIsRefusedWhateverItsName() throws JoseException {
        PublicJsonWebKey other = foreign();
        assertRefused(forger.signed(other, claims -> {}, header -> {}));
        for (String kid :
                List.of("another", "", "../../etc/passwd", "/dev/null", "' or '1'='1", "\u0000", "k".repeat(10_000))) {
            assertRefused(forger.signed(other, claims -> {}, header -> header.setKeyIdHeaderValue(kid)));
        }
    }

    @Test
    void aTokenDoesNotBringItsOwnKey() throws JoseException {
        PublicJsonWebKey other = foreign();
        Map<String, Object> itself = other.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        assertRefused(forger.signed(other, claims -> {}, header -> header.setHeader("jwk", itself)));
        assertRefused(forger.signed(
                other, claims -> {}, header -> header.setHeader("jku", "http://127.0.0.1:1/.well-known/jwks.json")));
        assertRefused(
                forger.signed(other, claims -> {}, header -> header.setHeader("x5u", "http://127.0.0.1:1/cert.pem")));
    }

    @Test
    void aTokenOutOfTimeIsRefused() {
        assertRefused(forger.claiming(claims -> claims.setExpirationTime(secondsFromNow(-120))));
        assertRefused(forger.claiming(claims -> claims.setNotBefore(secondsFromNow(600))));
        assertRefused(forger.claiming(claims -> claims.unsetClaim("exp")));
        assertRefused(forger.claiming(claims -> claims.unsetClaim("iat")));
    }

    @Test
    void aTokenForOrFromSomebodyElseIsRefused() {
        assertRefused(forger.claiming(claims -> claims.setAudience("another-service")));
        assertRefused(forger.claiming(claims -> claims.unsetClaim("aud")));
        assertRefused(forger.claiming(claims -> claims.setIssuer("https://picasso.example.evil")));
        assertRefused(forger.claiming(claims -> claims.unsetClaim("iss")));
    }

    @Test
    void aTokenWithoutAStandingSessionIsRefused() {
        assertRefused(forger.claiming(claims -> claims.setStringClaim("sid", "0123456789012345678901")));
        assertRefused(forger.claiming(claims -> claims.unsetClaim("sid")));
        assertRefused(forger.claiming(claims -> claims.setSubject("0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10")));
        assertRefused(forger.claiming(claims -> claims.setSubject("../account")));
        assertRefused(forger.claiming(claims -> claims.unsetClaim("sub")));
    }

    @Test
    void rolesAreNotTakenFromTheToken() {
        Api swollen = as(forger.claiming(claims -> claims.setStringListClaim("groups", "member", "administrator")));
        assertThat(Cast.roles(swollen)).isEqualTo("[\"member\"]");
        Refusal.assertRefused(swollen.get("/api/roles"), 403);
    }

    @Test
    void aTokenThatWasCutOrChangedIsRefused() {
        assertRefused(forger.changed());
        assertRefused(token.substring(0, token.length() - 1));
        assertRefused(token.substring(0, token.lastIndexOf('.')));
        assertRefused(token.substring(0, token.lastIndexOf('.') + 1));
        assertRefused(token + "." + token);
        assertRefused(token.replace('.', ','));
    }

    @Test
    void aSessionThatWasEndedElsewhereIsRefused() {
        Person elsewhere = site.town().logIn(somebody.handle(), Site.PASSWORD);
        elsewhere.api().delete("/api/me/sessions").expect(204);
        assertRefused(Refusal.bearer(elsewhere.api()));
        assertRefused(token);
    }

    private void assertRefused(String forged) {
        for (String path : List.of("/api/me", "/api/pictures")) {
            Refusal.assertRefused(as(forged).get(path), 401);
        }
        Answer page = site.guest()
                .send(site.guest()
                        .request("/my/pictures")
                        .header("Cookie", "picasso=" + forged.replaceAll("[^\\w.,-]", ""))
                        .GET());
        assertThat(page.status()).isEqualTo(302);
        assertThat(Refusal.header(page, "Location")).contains("/login");
    }

    private Api as(String forged) {
        return site.guest().with(forged.replace('\u0000', ' '));
    }

    private PublicJsonWebKey foreign() throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setAlgorithm("ES256");
        key.setKeyId("another");
        return key;
    }

    private static NumericDate secondsFromNow(long seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }
}
