package io.picasso.platform.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Decides whether a token was signed here, for here, and is in time. It believes nothing that the token says about how it
 * should be verified: the key is one of ours by its {@code kid}, and the algorithm is that of the key.
 */
@Dependent
public class TokenVerifier {
    /** Asymmetric signatures only: with a shared secret, whoever verifies could also issue. */
    static final Set<String> ALGORITHMS = Set.of("ES256", "RS256", "EdDSA");

    private static final int LONGEST = 4096;
    private static final int SKEW_SECONDS = 5;

    private final SigningKeys keys;
    private final TokenTerms terms;
    private final Clock clock;

    @Inject
    public TokenVerifier(SigningKeys keys, TokenTerms terms) {
        this(keys, terms, Clock.systemUTC());
    }

    TokenVerifier(SigningKeys keys, TokenTerms terms, Clock clock) {
        this.keys = keys;
        this.terms = terms;
        this.clock = clock;
    }

    /** The claims of a good token; empty for any other, without a reason, because nobody is owed one. */
    public Optional<Map<String, Object>> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return Optional.of(claims.getClaimsMap());
        } catch (InvalidJwtException bad) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(this::key)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)))
                .setExpectedIssuer(true, terms.issuer())
                .setExpectedAudience(true, terms.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setIssuedAtRestrictions(
                        SKEW_SECONDS, (int) terms.pageLifetime().toSeconds() + SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private Key key(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String kid = token.getKeyIdHeaderValue();
        return Optional.ofNullable(kid)
                .flatMap(keys::named)
                .filter(known -> known.getAlgorithm().equals(token.getAlgorithmHeaderValue()))
                .orElseThrow(() -> new UnresolvableKeyException("No key of ours."))
                .getPublicKey();
    }
}
