package io.picasso.platform.identity;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Credentials;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Somebody who has shown a good token, with what their account is at this moment. */
public class TokenPrincipal extends CallerPrincipal implements JsonWebToken {
    private static final long serialVersionUID = 1;

    private final transient String token;
    private final transient Map<String, Object> claims;
    private final transient Credentials.Standing standing;

    TokenPrincipal(String token, Map<String, Object> claims, Credentials.Standing standing) {
        super(standing.account().value());
        this.token = token;
        this.claims = Map.copyOf(claims);
        this.standing = standing;
    }

    /** Whose account it is. */
    public AccountId account() {
        return standing.account();
    }

    /** What the account is, a few seconds late at most. */
    public Credentials.Standing standing() {
        return standing;
    }

    /** On which device. */
    public String session() {
        return String.valueOf(claims.get(TokenIssuer.SESSION));
    }

    /** Until when the token holds, in seconds since the epoch. */
    long expires() {
        return claims.get("exp") instanceof Number seconds ? seconds.longValue() : 0;
    }

    @Override
    public Set<String> getGroups() {
        return standing.roles();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The signature is MicroProfile's.
    public <T> @Nullable T getClaim(String name) {
        if (name.equals(Claims.raw_token.name())) {
            return (T) token;
        }
        return (T) (name.equals(Claims.groups.name()) ? standing.roles() : claims.get(name));
    }
}
