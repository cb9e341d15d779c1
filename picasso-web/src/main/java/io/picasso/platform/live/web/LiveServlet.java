package io.picasso.platform.live.web;

import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.web.OriginGate;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Opens WebSockets for whoever may have one: the same person as in the pages, and only for pages of this site. A browser always
 * says which page asks; what comes without that is no browser, and may then not bring a browser's cookie.
 */
@WebServlet("/live")
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 64;

    @Inject
    private transient Connections connections;

    @Inject
    private transient Hesitation hesitation;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            response.setHeader("Upgrade", "websocket");
            ProblemAnswers.send(refusal.get(), request, response);
            return;
        }
        try {
            container()
                    .upgradeHttpToWebSocket(new Sessionless(request), response, endpoint(visitor(request)), Map.of());
        } catch (DeploymentException e) {
            throw new ServletException("The server cannot open WebSockets.", e);
        }
    }

    /** Liberty begins a session with each WebSocket, and nothing here has one. */
    private static final class Sessionless extends HttpServletRequestWrapper {
        Sessionless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession() {
            return null;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return null;
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            return Optional.of(Problem.of(426, "live.no-websocket", "This address speaks WebSocket only."));
        }
        return OriginGate.mayConnect(request, config)
                ? Optional.empty()
                : Optional.of(
                        Problem.of(403, "web.foreign-origin", "This must be asked for from a page of this site."));
    }

    private Visitor visitor(HttpServletRequest request) {
        String address = caller.address().network();
        Optional<TokenPrincipal> principal = caller.principal();
        if (principal.isPresent()) {
            return Visitor.member(principal.get().account(), principal.get().getRawToken(), address);
        }
        String browser = request.getParameter("browser");
        return Visitor.guest(
                browser == null || browser.length() > LONGEST_NAME
                        ? UUID.randomUUID().toString()
                        : browser,
                address);
    }

    private ServerEndpointConfig endpoint(Visitor visitor) {
        return ServerEndpointConfig.Builder.create(LiveEndpoint.class, "/live")
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new LiveEndpoint(connections, hesitation, visitor));
                    }
                })
                .build();
    }

    private ServerContainer container() {
        return (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
    }
}
