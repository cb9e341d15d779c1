package io.picasso.platform.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a provider's token says who somebody is: signed by one of its keys with an asymmetric algorithm, issued by it,
 * for us, in time, and for this attempt (OpenID Connect Core 1.0, section 3.1.3.7).
 */
final class IdTokens {
    /** With a shared secret, whoever verifies could also have issued. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private static final int SKEW_SECONDS = 30;

    private final IDTokenValidator validator;
    private final String clientId;

    IdTokens(String issuer, String clientId, JWKSource<SecurityContext> keys) {
        this.validator = new IDTokenValidator(
                new Issuer(issuer), new ClientID(clientId), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        this.clientId = clientId;
        validator.setMaxClockSkew(SKEW_SECONDS);
    }

    /**
     * The claims of a good token; empty for any other.
     *
     * @throws IOException if the provider's keys cannot be had
     */
    Optional<IDTokenClaimsSet> verify(JWT token, String nonce) throws IOException {
        try {
            return Optional.of(validator.validate(token, new Nonce(nonce))).filter(this::isGivenToUs);
        } catch (KeySourceException outage) {
            throw new IOException("The keys of the provider cannot be had.", outage);
        } catch (BadJOSEException | JOSEException bad) {
            return Optional.empty();
        }
    }

    /** Step 4 and 5: a token for several must say to whom it was given, and one that says so must say that it was to us. */
    private boolean isGivenToUs(IDTokenClaimsSet claims) {
        return claims.getAuthorizedParty() == null
                ? claims.getAudience().size() == 1
                : claims.getAuthorizedParty().getValue().equals(clientId);
    }
}
