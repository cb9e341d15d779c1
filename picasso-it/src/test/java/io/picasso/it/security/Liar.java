package io.picasso.it.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider that says what a test wants it to say: for each code one answer, as often as it is asked. */
final class Liar implements AutoCloseable {
    static final String CLIENT = "picasso-of-liar";

    /** What its token endpoint answers. */
    record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final RSAKey key;
    private final String issuer;

    Liar(int port) throws Exception {
        this.key = new RSAKeyGenerator(2048).keyID("liar").generate();
        this.issuer = "http://127.0.0.1:" + port;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> send(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
                """.formatted(issuer)));
        server.createContext("/keys", exchange -> send(exchange, 200, new JWKSet(key).toString(true)));
        server.createContext("/token", this::token);
        server.start();
    }

    /** What it signs with; a test signs other things with others. */
    RSAKey key() {
        return key;
    }

    /** Lets a code be redeemed for this. */
    void answers(String code, int status, String body) {
        answers.put(code, new Answer(status, body));
    }

    /** Lets a code be redeemed for this token. */
    void says(String code, String idToken) {
        answers(code, 200, "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken + "\"}");
    }

    /** What a provider that does not lie would say. */
    JWTClaimsSet.Builder truth(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("ada-at-liar")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", "ada-at-liar@picasso.example")
                .claim("email_verified", true);
    }

    /** A token of these claims, signed with a key of the name of its own. */
    static String signed(RSAKey by, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("liar").build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = form.replaceAll("(?s)(?:^|.*&)code=([^&]*).*", "$1");
        Answer answer = answers.getOrDefault(code, new Answer(400, "{\"error\": \"invalid_grant\"}"));
        send(exchange, answer.status(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
