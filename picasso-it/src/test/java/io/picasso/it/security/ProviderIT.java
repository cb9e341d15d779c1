package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.it.Site;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever comes back from a provider with anything but the truth stays outside, and is told nothing of the inside. */
class ProviderIT {
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");
    private static final Pattern NONCE = Pattern.compile("[?&]nonce=([^&]+)");
    private static final String DEPARTURE = "picasso-departure=";
    private static final String[] INSIDE = {
        "Exception", "io.picasso", "nimbus", "invalid_grant", "id_token", "jwks", "127.0.0.1"
    };

    private static Liar liar;

    private final Site site = Site.running();
    private final Api guest = site.guest();

    /** Somebody who has left for the provider. */
    private record Attempt(String cookie, String state, String nonce) {}

    @BeforeAll
    static void play() throws Exception {
        liar = new Liar(Site.running().liarsPort());
    }

    @AfterAll
    static void stop() {
        liar.close();
    }

    @Test
    void asksWithEverythingThatBindsTheAnswer() {
        Answer left = guest.get("/login/liar").expect(302);
        assertThat(left.header("Location"))
                .contains(
                        "response_type=code",
                        "code_challenge_method=S256",
                        "code_challenge=",
                        "client_id=picasso-of-liar")
                .contains("scope=openid", "state=", "nonce=")
                .doesNotContain("secret", "code_verifier");
        assertThat(left.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("liar");
        assertThat(left.header("Cache-Control")).contains("no-store");
    }

    @Test
    void takesInWhomTheProviderVouchesFor() throws Exception {
        Attempt attempt = leave();
        Answer back = back(attempt, token(attempt));
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/join");
    }

    @Test
    void believesNoTokenButAGoodOne() throws Exception {
        for (Map.Entry<String, String> lie : lies().entrySet()) {
            Attempt attempt = leave();
            assertOutside(lie.getKey(), back(attempt, lie.getValue()), 502);
        }
        Attempt attempt = leave();
        assertOutside("another attempt's", back(attempt, token(leave())), 502);
    }

    /** What is a lie whatever the attempt. */
    private Map<String, String> lies() throws Exception {
        Map<String, String> lies = new LinkedHashMap<>();
        lies.put("no token", "");
        lies.put("not a token", "a.b.c");
        lies.put(
                "no nonce",
                Liar.signed(liar.key(), liar.truth("x").claim("nonce", null).build()));
        lies.put(
                "of nobody",
                Liar.signed(liar.key(), liar.truth("x").subject(null).build()));
        return lies;
    }

    @Test
    void believesNoTokenOfThisAttemptThatIsNotForUsNowAndFromThere() throws Exception {
        Instant now = Instant.now();
        for (int lie = 0; lie < 9; lie++) {
            Attempt attempt = leave();
            JWTClaimsSet.Builder truth = liar.truth(attempt.nonce());
            String token = switch (lie) {
                case 0 ->
                    Liar.signed(liar.key(), truth.audience("somebody-else").build());
                case 1 ->
                    Liar.signed(
                            liar.key(),
                            truth.issuer("https://accounts.google.com").build());
                case 2 ->
                    Liar.signed(
                            liar.key(),
                            truth.expirationTime(Date.from(now.minusSeconds(90)))
                                    .build());
                case 3 ->
                    Liar.signed(
                            liar.key(),
                            truth.audience(List.of(Liar.CLIENT, "somebody-else"))
                                    .build());
                case 4 ->
                    Liar.signed(liar.key(), truth.claim("azp", "somebody-else").build());
                case 5 -> new PlainJWT(truth.build()).serialize();
                case 6 -> Liar.signed(new RSAKeyGenerator(2048).keyID("liar").generate(), truth.build());
                case 7 -> bySecret(truth.build());
                default -> tampered(truth);
            };
            assertOutside("lie " + lie, back(attempt, token), 502);
        }
    }

    @Test
    void believesNobodyWhoDidNotLeaveFromHere() throws Exception {
        Attempt attempt = leave();
        String code = code(token(attempt));
        assertOutside("without the cookie", callback("liar", "", attempt.state(), code), 400);
        assertOutside("another state", callback("liar", attempt.cookie(), leave().state(), code), 400);
        assertOutside("no state", callback("liar", attempt.cookie(), "", code), 400);
        assertOutside("a forged cookie", callback("liar", DEPARTURE + "a.b.c.d.e", attempt.state(), code), 400);
        assertOutside("another provider", callback("google", attempt.cookie(), attempt.state(), code), 400);
        assertOutside(
                "two states",
                callback("liar", attempt.cookie(), attempt.state() + "&state=" + attempt.state(), code),
                400);
    }

    @Test
    void takesEachAttemptOnce() throws Exception {
        Attempt attempt = leave();
        String code = code(token(attempt));
        callback("liar", attempt.cookie(), attempt.state(), code).expect(302);
        assertOutside("again", callback("liar", attempt.cookie(), attempt.state(), code), 400);
    }

    @Test
    void saysKindlyWhatTheProviderDidNot() {
        assertOutside("declined", error("access_denied"), 403);
        assertOutside("its fault", error("server_error"), 502);
        Attempt attempt = leave();
        assertOutside("nothing", callback("liar", attempt.cookie(), attempt.state(), ""), 502);
        assertOutside("an unknown code", answering(400, "{\"error\": \"invalid_grant\"}"), 502);
        assertOutside("a fault", answering(500, "no"), 503);
        assertOutside("no JSON", answering(200, "<html>"), 502);
        assertOutside("no id token", answering(200, "{\"access_token\": \"x\", \"token_type\": \"Bearer\"}"), 502);
        assertOutside("not there", guest.get("/login/gone"), 503);
        assertThat(guest.get("/login/nobody").status()).isEqualTo(404);
        assertThat(guest.get("/login/google/nothing").status()).isEqualTo(404);
    }

    private Answer error(String error) {
        Attempt attempt = leave();
        return guest.send(guest.request("/login/liar/callback?error=" + error + "&state=" + attempt.state())
                .header("Cookie", attempt.cookie())
                .GET());
    }

    private Answer answering(int status, String body) {
        Attempt attempt = leave();
        String code = UUID.randomUUID().toString();
        liar.answers(code, status, body);
        return callback("liar", attempt.cookie(), attempt.state(), code);
    }

    private Attempt leave() {
        Answer left = guest.get("/login/liar").expect(302);
        String cookie = left.header("Set-Cookie");
        return new Attempt(
                cookie.substring(0, cookie.indexOf(';')),
                found(STATE, left.header("Location")),
                found(NONCE, left.header("Location")));
    }

    private Answer back(Attempt attempt, String token) {
        return callback("liar", attempt.cookie(), attempt.state(), code(token));
    }

    private static String code(String token) {
        String code = UUID.randomUUID().toString();
        liar.says(code, token);
        return code;
    }

    private Answer callback(String provider, String cookie, String state, String code) {
        HttpRequest.Builder request = guest.request(
                "/login/" + provider + "/callback?state=" + state + (code.isEmpty() ? "" : "&code=" + code));
        return guest.send((cookie.isEmpty() ? request : request.header("Cookie", cookie)).GET());
    }

    private static String token(Attempt attempt) throws Exception {
        return Liar.signed(
                liar.key(),
                liar.truth(attempt.nonce())
                        .subject(UUID.randomUUID().toString())
                        .build());
    }

    private static String bySecret(JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("liar").build(), claims);
        token.sign(new MACSigner(liar.key().toPublicJWK().toJSONString().getBytes()));
        return token.serialize();
    }

    private static String tampered(JWTClaimsSet.Builder truth) throws Exception {
        String[] parts = Liar.signed(liar.key(), truth.build()).split("\\.");
        return parts[0] + "."
                + Base64URL.encode(truth.subject("somebody-else").build().toString()) + "." + parts[2];
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    /** The right status, a page for people, no identity, nobody on the way to one, and nothing of the inside. */
    private static void assertOutside(String what, Answer answer, int status) {
        assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).startsWith("text/html");
        assertThat(answer.text()).as(what).contains("Picasso").doesNotContain(INSIDE);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as(what)
                .noneMatch(cookie -> cookie.startsWith("picasso=") || cookie.startsWith("picasso-newcomer="));
    }
}
