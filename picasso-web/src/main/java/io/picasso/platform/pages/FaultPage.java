package io.picasso.platform.pages;

import io.picasso.platform.web.Incidents;
import io.picasso.platform.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Set;

/** What a person sees instead of a page that cannot be shown. */
@Named
@RequestScoped
public class FaultPage {
    static final String STATUS = FaultPage.class.getName();
    static final String VIEW = "/pages/fault.xhtml";

    private static final Set<Integer> DESIGNED = Set.of(403, 404, 405, 410, 413, 429, 500, 503);
    private static final int DEEPEST = 20;

    private int status = 500;

    /** Finds out what happened, before the page is drawn. */
    public void open() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, Object> request = external.getRequestMap();
        // The container also calls a missing file an exception; what it has already decided stands.
        if (request.get(STATUS) instanceof Integer ours) {
            status = ours;
        } else if (request.get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code != 500) {
            status = code;
        } else if (request.get(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            status = statusOf(fault);
        }
        external.setResponseStatus(status);
        if (status == 503) {
            external.setResponseHeader("Retry-After", "2");
        }
    }

    /** The status of the answer. */
    public int getStatus() {
        return status;
    }

    /** Which texts to show. */
    public String getKind() {
        return DESIGNED.contains(status) ? Integer.toString(status) : status < 500 ? "404" : "500";
    }

    private static int statusOf(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return 410;
            }
            if (cause instanceof ProblemException known) {
                return known.problem().status();
            }
        }
        return Incidents.problem(fault).status();
    }
}
