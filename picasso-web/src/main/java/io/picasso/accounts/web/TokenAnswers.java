package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.TokenIssuer;
import io.picasso.platform.identity.TokenTerms;
import io.picasso.platform.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program is answered that has tried to log in, in whichever way. */
@RequestScoped
public class TokenAnswers {
    @Inject
    private TokenIssuer issuer;

    @Inject
    private TokenTerms terms;

    /** What a program needs to act for somebody. */
    @Schema(name = "Tokens")
    public record Tokens(
            String accessToken,
            @Schema(examples = "Bearer") String tokenType,

            @Schema(examples = "900", description = "Seconds until the access token runs out")
            long expiresIn,

            @Schema(description = "Good for one exchange") String refreshToken) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Tokens[...]";
        }
    }

    /**
     * The tokens of whoever was let in; anybody else's request ends with a problem.
     *
     * @param bad the problem of credentials that are wrong
     */
    Tokens of(Credentials.LogIn outcome, Problem bad) {
        return switch (outcome) {
            case Credentials.LogIn.Identified(Credentials.Session session) -> of(session);
            case Credentials.LogIn.CodeNeeded needed ->
                throw Problem.of(401, "accounts.second-factor-needed", "Send the code of your app as well.")
                        .thrown();
            case Credentials.LogIn.BadCode() ->
                throw Problem.of(401, "accounts.bad-code", "The code is wrong, out of date, or was used before.")
                        .thrown();
            case Credentials.LogIn.NotConfirmed() ->
                throw Problem.of(403, "accounts.not-confirmed", "Confirm your address first: the link is in your mail.")
                        .thrown();
            case Credentials.LogIn.BadCredentials() -> throw bad.thrown();
            case Credentials.LogIn.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }

    /** The tokens of a session. */
    Tokens of(Credentials.Session session) {
        return new Tokens(
                issuer.issue(session, terms.accessLifetime()),
                "Bearer",
                terms.accessLifetime().toSeconds(),
                session.refreshToken());
    }
}
