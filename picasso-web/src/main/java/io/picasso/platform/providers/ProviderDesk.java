package io.picasso.platform.providers;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProviderIdentity;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One provider, asked. Where it is to be found is read once an hour; its keys are kept for an hour and fetched again for a key that
 * is not among them, every half minute at most. Thread-safe.
 */
public final class ProviderDesk {
    private static final System.Logger LOG = System.getLogger(ProviderDesk.class.getName());
    private static final Duration FOUND_FOR = Duration.ofHours(1);
    private static final long KEYS_MILLIS = Duration.ofHours(1).toMillis();
    private static final long FETCH_AGAIN_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int LONGEST_CODE = 2_048;
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;

    private final Provider provider;

    /** Replaced as a whole. */
    private volatile @Nullable Found found;

    private record Found(Endpoints at, IdTokens tokens, Instant since) {}

    ProviderDesk(Provider provider) {
        this.provider = provider;
    }

    /** Where somebody goes who is to be asked for; empty if the provider does not answer. */
    public Optional<URI> address(Departure departure) {
        try {
            return Optional.of(new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            Scope.parse(provider.scopes()),
                            new ClientID(provider.clientId()),
                            provider.comeBack())
                    .endpointURI(found().at().authorization())
                    .state(new State(departure.state()))
                    .nonce(new Nonce(departure.nonce()))
                    .codeChallenge(new CodeVerifier(departure.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI());
        } catch (IOException silent) {
            note(silent);
            return Optional.empty();
        }
    }

    /** Whether a response says that it is of another provider (RFC 9207); most say nothing. */
    public boolean isOther(@Nullable String issuer) {
        return issuer != null && !issuer.equals(provider.issuer());
    }

    /** Redeems a code for what the provider says. */
    public Testimony redeem(String code, Departure departure) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            return new Testimony.Unsound();
        }
        try {
            Found now = found();
            HTTPResponse answer = request(now.at(), code, departure).send();
            if (answer.getStatusCode() >= SERVER_FAULT) {
                return new Testimony.Silent();
            }
            JWT token = answer.getStatusCode() == OK ? token(answer) : null;
            if (token == null) {
                note(new IOException("It refuses the code, with status " + answer.getStatusCode() + "."));
                return new Testimony.Unsound();
            }
            return now.tokens()
                    .verify(token, departure.nonce())
                    .map(this::testimony)
                    .orElseGet(Testimony.Unsound::new);
        } catch (ParseException unreadable) {
            note(new IOException("Its answer is not what OpenID Connect says it is."));
            return new Testimony.Unsound();
        } catch (IOException silent) {
            note(silent);
            return new Testimony.Silent();
        }
    }

    private HTTPRequest request(Endpoints at, String code, Departure departure) {
        HTTPRequest request = new TokenRequest(
                        at.token(),
                        new ClientSecretPost(new ClientID(provider.clientId()), new Secret(provider.clientSecret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code),
                                provider.comeBack(),
                                new CodeVerifier(departure.verifier())),
                        null)
                .toHTTPRequest();
        request.setConnectTimeout(Endpoints.CONNECT_MILLIS);
        request.setReadTimeout(Endpoints.READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private static @Nullable JWT token(HTTPResponse answer) throws ParseException {
        return OIDCTokenResponseParser.parse(answer) instanceof OIDCTokenResponse good
                ? good.getOIDCTokens().getIDToken()
                : null;
    }

    private Testimony testimony(IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        if (subject.isBlank() || subject.length() > ProviderIdentity.LONGEST_SUBJECT) {
            return new Testimony.Unsound();
        }
        Optional<String> email = Optional.ofNullable(claims.getStringClaim("email"))
                .filter(text -> EmailAddress.parse(text).isPresent());
        return new Testimony.Known(
                new ProviderIdentity(provider.name(), subject),
                email,
                email.isPresent() && Boolean.TRUE.equals(claims.getClaim("email_verified")),
                Optional.ofNullable(claims.getStringClaim("name")));
    }

    private Found found() throws IOException {
        Found known = found;
        if (known != null && known.since().isAfter(Instant.now().minus(FOUND_FOR))) {
            return known;
        }
        Found fresh = find();
        found = fresh;
        return fresh;
    }

    private Found find() throws IOException {
        try {
            Endpoints at = Endpoints.of(provider);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(at.keys().toURL(), Endpoints.retriever())
                    .cache(KEYS_MILLIS, Endpoints.CONNECT_MILLIS + Endpoints.READ_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(FETCH_AGAIN_MILLIS)
                    .build();
            return new Found(at, new IdTokens(provider.issuer(), provider.clientId(), keys), Instant.now());
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IOException("Its address is none.", e);
        }
    }

    private void note(IOException fault) {
        LOG.log(Level.WARNING, "{0}: {1}", provider, fault.getMessage());
    }
}
