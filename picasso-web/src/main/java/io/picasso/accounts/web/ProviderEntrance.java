package io.picasso.accounts.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentity;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.LogInAttempt;
import io.picasso.platform.identity.TokenMechanism;
import io.picasso.platform.web.LocalPath;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lets somebody in by the word of a provider, by the same door as everybody. */
@ApplicationScoped
public class ProviderEntrance {
    @Inject
    private SecurityContext security;

    @Inject
    private Caller caller;

    @Inject
    private HalfwayCookie halfway;

    @EJB
    private ProviderIdentities identities;

    /**
     * Where somebody goes on whose identity opens an account; empty if it opens none. That is where they wanted to be, or the
     * page that asks for a code. Somebody who is logged in already stays who they are, unless the identity opens the account of
     * another: the container asks nobody a second time.
     */
    Optional<String> enter(
            ProviderIdentity identity, String to, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        String target = LocalPath.orElse(to, "/");
        if (request.getUserPrincipal() != null) {
            Optional<AccountId> account = identities.account(identity);
            if (account.isEmpty() || account.equals(caller.account())) {
                return account.map(own -> target);
            }
            request.logout();
        }
        String device = caller.device();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new LogInAttempt(() -> identities.logIn(identity, device))));
        response.setStatus(HttpServletResponse.SC_OK);
        return status == AuthenticationStatus.SUCCESS
                ? Optional.of(target)
                : next(TokenMechanism.outcome(request), target, response);
    }

    private Optional<String> next(LogIn outcome, String target, HttpServletResponse response) {
        String again = TokenMechanism.LOG_IN_PAGE + "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
        return switch (outcome) {
            case LogIn.BadCredentials nobody -> Optional.empty();
            case LogIn.CodeNeeded(String slip) -> {
                halfway.give(response, slip);
                yield Optional.of(again);
            }
            default -> Optional.of(again);
        };
    }
}
