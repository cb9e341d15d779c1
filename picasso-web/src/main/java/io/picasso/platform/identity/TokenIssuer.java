package io.picasso.platform.identity;

import io.picasso.accounts.Credentials;
import io.picasso.contract.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs access tokens: who somebody is, on which device, and until when; what they may do is asked anew each time. */
@Dependent
public class TokenIssuer {
    /** The claim that holds the session, so that logging out ends the token as well. */
    static final String SESSION = "sid";

    private final SigningKeys keys;
    private final TokenTerms terms;
    private final Clock clock;

    @Inject
    public TokenIssuer(SigningKeys keys, TokenTerms terms) {
        this(keys, terms, Clock.systemUTC());
    }

    TokenIssuer(SigningKeys keys, TokenTerms terms, Clock clock) {
        this.keys = keys;
        this.terms = terms;
        this.clock = clock;
    }

    /** Issues a token for the bearer of this session. */
    public String issue(Credentials.Session session, Duration lifetime) {
        NumericDate now = NumericDate.fromMilliseconds(clock.millis());
        NumericDate end = NumericDate.fromMilliseconds(clock.millis() + lifetime.toMillis());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(terms.issuer());
        claims.setAudience(terms.audience());
        claims.setSubject(session.account().value());
        claims.setStringClaim("upn", session.account().value());
        claims.setStringListClaim("groups", List.of("member"));
        claims.setStringClaim(SESSION, session.id());
        claims.setJwtId(Ids.next());
        claims.setIssuedAt(now);
        claims.setExpirationTime(end);
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        PublicJsonWebKey key = keys.signing();
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The signing key " + key.getKeyId() + " does not sign.", e);
        }
    }
}
