package io.picasso.accounts.web;

import io.picasso.platform.web.Seal;
import io.picasso.platform.web.SealedCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Keeps a newcomer in their browser until they have an account, for an hour: long enough for a mail to come. */
@ApplicationScoped
public class NewcomerCookie {
    private static final Duration UNDECIDED_AT_MOST = Duration.ofHours(1);

    private final SealedCookie cookie;

    @Inject
    public NewcomerCookie(Config config) {
        this.cookie = new SealedCookie("newcomer", UNDECIDED_AT_MOST, Seal.of(config, "newcomer"), config);
    }

    /** For the proxy of the container only. */
    @SuppressWarnings("NullAway")
    NewcomerCookie() {
        this.cookie = null;
    }

    void give(HttpServletResponse response, Newcomer newcomer) {
        cookie.give(response, newcomer.written());
    }

    Optional<Newcomer> in(HttpServletRequest request) {
        return cookie.in(request).flatMap(Newcomer::read);
    }

    void drop(HttpServletResponse response) {
        cookie.drop(response);
    }
}
