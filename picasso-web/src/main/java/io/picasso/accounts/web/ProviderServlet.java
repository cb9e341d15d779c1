package io.picasso.accounts.web;

import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentities.Admission;
import io.picasso.platform.providers.Departure;
import io.picasso.platform.providers.DepartureCookie;
import io.picasso.platform.providers.ProviderDesk;
import io.picasso.platform.providers.Providers;
import io.picasso.platform.providers.Testimony;
import io.picasso.platform.web.LocalPath;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends people to a provider, {@code /login/google}, and takes them in when they come back, {@code /login/google/callback}.
 *
 * <p>Whoever comes back without having left from this browser is turned away, or else somebody could be led to come in as another
 * one. Nothing that comes back is shown or logged.
 */
@WebServlet("/login/*")
public class ProviderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CALLBACK = "/callback";

    @Inject
    private transient Providers providers;

    @Inject
    private transient DepartureCookie departures;

    @Inject
    private transient NewcomerCookie newcomers;

    @Inject
    private transient ProviderEntrance entrance;

    @EJB
    private transient ProviderIdentities identities;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        boolean back = path.endsWith(CALLBACK);
        String name = path.substring(1, path.length() - (back ? CALLBACK.length() : 0));
        Optional<ProviderDesk> desk = providers.named(name);
        if (desk.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (back) {
            comeBack(name, desk.get(), request, response);
        } else {
            leave(name, desk.get(), request, response);
        }
    }

    private void leave(String name, ProviderDesk desk, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Departure departure = Departure.to(name, LocalPath.orElse(request.getParameter("to"), "/"));
        Optional<URI> address = desk.address(departure);
        if (address.isEmpty()) {
            TurnedAway.SILENT.show(name, request, response);
            return;
        }
        departures.give(response, departure);
        response.sendRedirect(address.get().toString());
    }

    private void comeBack(String name, ProviderDesk desk, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Departure> departure =
                departures.in(request).filter(left -> left.isAnsweredBy(name, one(request, "state")));
        departures.drop(response);
        String code = one(request, "code");
        if (departure.isEmpty()) {
            TurnedAway.STRANGER.show(name, request, response);
        } else if (desk.isOther(one(request, "iss"))) {
            TurnedAway.UNSOUND.show(name, request, response);
        } else if (code == null) {
            (isDeclined(request) ? TurnedAway.DECLINED : TurnedAway.UNSOUND).show(name, request, response);
        } else if (isAdmitted(departure.get(), request, response)) {
            takeIn(desk.redeem(code, departure.get()), departure.get(), request, response);
        }
    }

    private boolean isAdmitted(Departure departure, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (identities.admit(departure.state(), ClientAddress.of(request.getRemoteAddr()))) {
            case Admission.Granted() -> {
                return true;
            }
            case Admission.Used() -> TurnedAway.STRANGER.show(departure.provider(), request, response);
            case Admission.Throttled(Duration wait) -> {
                response.setHeader("Retry-After", Long.toString(Problem.wholeSeconds(wait)));
                TurnedAway.OFTEN.show(departure.provider(), request, response);
            }
        }
        return false;
    }

    private void takeIn(
            Testimony testimony, Departure departure, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (testimony) {
            case Testimony.Known known -> {
                Optional<String> inside = entrance.enter(known.identity(), departure.to(), request, response);
                if (inside.isEmpty()) {
                    newcomers.give(response, Newcomer.of(known, departure.to()));
                }
                response.sendRedirect(inside.orElse("/join"));
            }
            case Testimony.Unsound() -> TurnedAway.UNSOUND.show(departure.provider(), request, response);
            case Testimony.Silent() -> TurnedAway.SILENT.show(departure.provider(), request, response);
        }
    }

    /** The person themselves said no, at the provider (RFC 6749, section 4.1.2.1). */
    private static boolean isDeclined(HttpServletRequest request) {
        return "access_denied".equals(one(request, "error"));
    }

    /** A parameter that comes once; a second one is nothing that a provider sends. */
    private static @Nullable String one(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values != null && values.length == 1 ? values[0] : null;
    }
}
