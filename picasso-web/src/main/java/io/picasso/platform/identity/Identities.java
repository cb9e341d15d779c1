package io.picasso.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Credentials;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * From a token to a person who still stands: the signature, then the account. A good signature is remembered for
 * a minute, which is how late the withdrawal of a key may take effect; that the person stands for three seconds, which is
 * how late a log-out elsewhere may.
 */
@ApplicationScoped
public class Identities {
    private static final Duration LATE_AT_MOST = Duration.ofSeconds(3);
    private static final Duration KEY_LATE_AT_MOST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Cache<String, TokenPrincipal> recent = Caffeine.newBuilder()
            .expireAfterWrite(LATE_AT_MOST)
            .maximumSize(REMEMBERED)
            .build();

    private final Cache<String, Map<String, Object>> genuine = Caffeine.newBuilder()
            .expireAfterWrite(KEY_LATE_AT_MOST)
            .maximumSize(REMEMBERED)
            .build();

    @Inject
    private TokenVerifier verifier;

    @EJB
    private Credentials credentials;

    /** Who holds this token; empty if it is bad, or their account or session has ended. */
    public Optional<TokenPrincipal> of(String token) {
        TokenPrincipal known = recent.getIfPresent(token);
        if (known != null && known.expires() > Instant.now().getEpochSecond()) {
            return Optional.of(known);
        }
        Optional<TokenPrincipal> found = claims(token).flatMap(claims -> standing(token, claims));
        found.ifPresent(principal -> recent.put(token, principal));
        return found;
    }

    /** Forgets somebody who logged out here, so that it takes effect at once. */
    public void forget(TokenPrincipal principal) {
        forgetSession(principal.session());
    }

    /** Forgets a session that was ended from another device. */
    public void forgetSession(String session) {
        recent.asMap().values().removeIf(known -> known.session().equals(session));
    }

    /** Forgets somebody on all devices. */
    public void forget(AccountId account) {
        recent.asMap().values().removeIf(known -> known.account().equals(account));
    }

    private Optional<Map<String, Object>> claims(String token) {
        Map<String, Object> known = genuine.getIfPresent(token);
        if (known != null && isInTime(known)) {
            return Optional.of(known);
        }
        Optional<Map<String, Object>> verified = verifier.verify(token);
        verified.ifPresent(claims -> genuine.put(token, claims));
        return verified;
    }

    /** A subject that can be no account is nobody. */
    private static Optional<AccountId> account(String subject) {
        try {
            return Optional.of(new AccountId(subject));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static boolean isInTime(Map<String, Object> claims) {
        return claims.get("exp") instanceof Number end
                && end.longValue() > Instant.now().getEpochSecond();
    }

    private Optional<TokenPrincipal> standing(String token, Map<String, Object> claims) {
        if (!(claims.get("sub") instanceof String account) || !(claims.get(TokenIssuer.SESSION) instanceof String id)) {
            return Optional.empty();
        }
        return account(account)
                .flatMap(known -> credentials.standing(known, id))
                .map(standing -> new TokenPrincipal(token, claims, standing));
    }
}
