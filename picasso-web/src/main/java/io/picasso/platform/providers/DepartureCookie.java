package io.picasso.platform.providers;

import io.picasso.platform.web.Seal;
import io.picasso.platform.web.SealedCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Keeps a departure in the browser of whoever departed, for ten minutes; a second one takes the place of the first. */
@ApplicationScoped
public class DepartureCookie {
    private static final Duration AWAY_AT_MOST = Duration.ofMinutes(10);

    private final SealedCookie cookie;

    @Inject
    public DepartureCookie(Config config) {
        this.cookie = new SealedCookie("departure", AWAY_AT_MOST, Seal.of(config, "departure"), config);
    }

    /** For the proxy of the container only. */
    @SuppressWarnings("NullAway")
    DepartureCookie() {
        this.cookie = null;
    }

    public void give(HttpServletResponse response, Departure departure) {
        cookie.give(response, departure.written());
    }

    public Optional<Departure> in(HttpServletRequest request) {
        return cookie.in(request).flatMap(Departure::read);
    }

    public void drop(HttpServletResponse response) {
        cookie.drop(response);
    }
}
