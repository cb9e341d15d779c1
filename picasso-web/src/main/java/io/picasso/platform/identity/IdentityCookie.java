package io.picasso.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The cookie in which a browser brings its token: out of reach of scripts, and not sent along by other sites' forms. */
@ApplicationScoped
public class IdentityCookie {
    @Inject
    private TokenTerms terms;

    /** The token that the browser brought. */
    public Optional<String> in(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name()) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Gives the browser a token. */
    public void give(HttpServletResponse response, String token) {
        add(response, token, terms.pageLifetime());
    }

    /** Takes the token away. */
    public void drop(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration lifetime) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(terms.secure());
        cookie.setMaxAge((int) lifetime.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The prefix makes the browser refuse the cookie from anywhere but this very host over TLS. */
    private String name() {
        return terms.secure() ? "__Host-picasso" : "picasso";
    }
}
