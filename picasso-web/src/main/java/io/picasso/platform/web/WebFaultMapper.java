package io.picasso.platform.web;

import io.picasso.platform.identity.TokenMechanism;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Gives the faults that JAX-RS itself finds (no such route, no such method, no such form) their problem documents. */
@Provider
public class WebFaultMapper implements ExceptionMapper<WebApplicationException> {
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    @Context
    private UriInfo uri;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response found = exception.getResponse();
        if (found.getStatus() < 400) {
            return found;
        }
        if (found.getStatus() >= 500) {
            return ProblemAnswers.answer(Incidents.problem(exception), uri);
        }
        Response.ResponseBuilder answer = Response.fromResponse(ProblemAnswers.answer(problem(exception), uri));
        KEPT.forEach(name -> {
            if (found.getHeaderString(name) != null) {
                answer.header(name, found.getHeaderString(name));
            }
        });
        return answer.build();
    }

    private Problem problem(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        if (status == 403) {
            return forbidden();
        }
        // JAX-RS reports a query parameter that is not a number as a page that does not exist.
        return status == 404 && exception.getCause() != null
                ? Problem.malformed("A parameter has the wrong form.")
                : problem(status);
    }

    /** The problem that a bare status stands for. */
    static Problem problem(int status) {
        return switch (status) {
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.of(403, "accounts.forbidden", "Your account may not do this.");
            case 404 -> Problem.unknown("web");
            case 405 -> Problem.of(405, "web.method-not-allowed", "This cannot be done here.");
            case 406 -> Problem.of(406, "web.not-acceptable", "Nothing of the asked-for type can be given.");
            case 413 -> Problem.of(413, "web.too-large", "The body is too large.");
            case 415 -> Problem.of(415, "web.unsupported-type", "A body of this type is not understood here.");
            default ->
                status < 500
                        ? Problem.of(status, "web.malformed", "The request is not understood.")
                        : Problem.of(status, "web.fault", "Something is wrong on our side.");
        };
    }

    /** To somebody unknown, "you may not" means "say who you are". */
    private Problem forbidden() {
        if (TokenMechanism.storeUnavailable(request)) {
            return Problem.of(503, "web.unavailable", Incidents.PLEASE_RETRY);
        }
        return request.getUserPrincipal() == null ? Problem.unauthenticated() : problem(403);
    }
}
