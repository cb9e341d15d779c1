package io.picasso.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A cookie that remembers something for a short while in the place of a session: sealed, out of reach of scripts, and sent along
 * when a provider sends somebody back, but not by other sites' forms.
 */
public final class SealedCookie {
    private final String name;
    private final Duration lifetime;
    private final Seal seal;
    private final boolean secure;

    public SealedCookie(String name, Duration lifetime, Seal seal, Config config) {
        this.secure = SurfaceHeaders.publicUrl(config).startsWith("https://");
        // The prefix makes the browser refuse the cookie from anywhere but this very host over TLS.
        this.name = (secure ? "__Host-picasso-" : "picasso-") + name;
        this.lifetime = lifetime;
        this.seal = seal;
    }

    /** Gives the browser something to remember. */
    public void give(HttpServletResponse response, Map<String, String> texts) {
        add(response, seal.close(texts, lifetime), lifetime);
    }

    /** What the browser remembers; empty if it is nothing, or nothing of ours. */
    public Optional<Seal.Content> in(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name)) {
                return seal.open(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Lets the browser forget it. */
    public void drop(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
