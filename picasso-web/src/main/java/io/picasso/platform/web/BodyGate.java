package io.picasso.platform.web;

import io.picasso.accounts.ClientAddress;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.Config;

/**
 * Bounds how many requests with a body a node serves at once, together and for each client.
 *
 * <p>Whoever reads a body waits for the one who sends it, and a sender may take their time: each holds a thread meanwhile. The
 * bound is lower than the number of threads, so that a crowd of slow senders leaves enough of them for everybody else. Who comes
 * when all places are taken is told so at once, and nothing of their body is read. Thread-safe.
 */
final class BodyGate implements Filter {
    private static final int PLACES = 96;

    private final Semaphore places;
    private final int mostOfOne;
    private final ConcurrentMap<String, Integer> inside = new ConcurrentHashMap<>();

    BodyGate(Config config) {
        int all = config.getOptionalValue("picasso.http.bodies", Integer.class).orElse(PLACES);
        this.places = new Semaphore(all);
        this.mostOfOne = config.getOptionalValue("picasso.http.bodies-of-one-client", Integer.class)
                .orElse(Math.max(1, all / 2));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!hasBody(asked)) {
            chain.doFilter(request, response);
            return;
        }
        String client = ClientAddress.of(asked.getRemoteAddr()).network();
        if (!enter(client)) {
            refuse(asked, (HttpServletResponse) response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(client);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Whether there is a place for a request of this client; who has entered must leave. */
    boolean enter(String client) {
        if (!places.tryAcquire()) {
            return false;
        }
        if (inside.merge(client, 1, Integer::sum) > mostOfOne) {
            leave(client);
            return false;
        }
        return true;
    }

    /** Gives a place back. */
    void leave(String client) {
        inside.computeIfPresent(client, (known, count) -> count > 1 ? count - 1 : null);
        places.release();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        ProblemAnswers.send(
                Problem.of(503, "web.busy", "Too much is being sent here just now. Try again in a moment."),
                request,
                response);
    }
}
