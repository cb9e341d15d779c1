package io.picasso.platform.web;

import io.picasso.platform.identity.TokenMechanism;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the log-in mechanism cannot: a bad token on a public address, and a change that another site asked for.
 *
 * <p>A request that could carry somebody's cookie and changes something must come from a page of this site: every form of
 * a page, log-in included, and every call of the HTTP interface that brings the cookie. The browser says where it comes
 * from ({@code Sec-Fetch-Site}, {@code Origin}), and a page cannot forge that. The state of a Faces view is not bound to
 * a person, so this gate is the whole defence against forged requests.
 */
public final class OriginGate implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String ownOrigin;

    OriginGate(Config config) {
        this.ownOrigin = origin(SurfaceHeaders.publicUrl(config));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (TokenMechanism.badToken(asked)) {
            ProblemAnswers.send(Problem.unauthenticated(), asked, answer);
        } else if (changes(asked) && carriesIdentity(asked) && !isOwn(asked)) {
            ProblemAnswers.send(
                    Problem.of(403, "web.foreign-origin", "This must be asked for from a page of this site."),
                    asked,
                    answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** A page's form may set the cookie as well as bring it, so it always counts; a bearer cannot be sent by another site. */
    private static boolean carriesIdentity(HttpServletRequest request) {
        return !ProblemAnswers.forProgram(request) || TokenMechanism.cameByCookie(request);
    }

    private boolean isOwn(HttpServletRequest request) {
        return isOwn(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
    }

    /** The rule itself: what the browser says outweighs everything; an old browser's {@code Origin} must be ours. */
    boolean isOwn(@Nullable String site, @Nullable String origin) {
        return site == null ? ownOrigin.equals(origin) : site.equals("same-origin");
    }

    /**
     * Whether a WebSocket may be opened, which no other rule of the browser forbids to the pages of other sites. The page must be
     * of this site, or of the address that was asked, which is another one at each node; only what is no browser names none.
     */
    public static boolean mayConnect(HttpServletRequest request, Config config) {
        String origin = request.getHeader("Origin");
        return origin == null
                ? !TokenMechanism.cameByCookie(request)
                : origin.equals(origin(SurfaceHeaders.publicUrl(config)))
                        || origin.equals("http://" + request.getHeader("Host"))
                        || origin.equals("https://" + request.getHeader("Host"));
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
