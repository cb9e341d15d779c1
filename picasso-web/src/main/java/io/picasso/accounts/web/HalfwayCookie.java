package io.picasso.accounts.web;

import io.picasso.platform.web.Seal;
import io.picasso.platform.web.SealedCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Brings somebody for whom a provider vouches, and of whom a code is wanted, to the page that asks for it. */
@ApplicationScoped
public class HalfwayCookie {
    private static final Duration ON_THE_WAY_AT_MOST = Duration.ofMinutes(1);
    private static final String SLIP = "slip";

    private final SealedCookie cookie;

    @Inject
    public HalfwayCookie(Config config) {
        this.cookie = new SealedCookie("halfway", ON_THE_WAY_AT_MOST, Seal.of(config, "halfway"), config);
    }

    /** For the proxy of the container only. */
    @SuppressWarnings("NullAway")
    HalfwayCookie() {
        this.cookie = null;
    }

    void give(HttpServletResponse response, String slip) {
        cookie.give(response, Map.of(SLIP, slip));
    }

    /** The slip that was brought, which is not brought again; empty for none. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        String slip = cookie.in(request).map(content -> content.text(SLIP)).orElse("");
        if (!slip.isEmpty()) {
            cookie.drop(response);
        }
        return slip;
    }
}
