package io.picasso.platform.identity;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.platform.web.Incidents;
import io.picasso.platform.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is asking, for resources and page beans alike. */
@RequestScoped
public class Caller {
    static final String ATTRIBUTE = Caller.class.getName();

    @Inject
    private HttpServletRequest request;

    /** Somebody who is signed in; empty for a guest. */
    public Optional<TokenPrincipal> principal() {
        return request.getAttribute(ATTRIBUTE) instanceof TokenPrincipal known ? Optional.of(known) : Optional.empty();
    }

    /** Where the request comes from; behind a proxy that may say so, whom the proxy asks for. */
    public ClientAddress address() {
        return ClientAddress.of(request.getRemoteAddr());
    }

    /** What the person will know this visit by. */
    public String device() {
        return DeviceName.of(request.getHeader("User-Agent"));
    }

    /** The account that is signed in; empty for a guest. */
    public Optional<AccountId> account() {
        return principal().map(TokenPrincipal::account);
    }

    /** The account that is signed in; a guest's request ends with 401, or 503 if nobody could be asked. */
    public AccountId required() {
        return account()
                .orElseThrow(() -> (TokenMechanism.storeUnavailable(request)
                                ? Problem.of(503, "web.unavailable", Incidents.PLEASE_RETRY)
                                : Problem.unauthenticated())
                        .thrown());
    }
}
