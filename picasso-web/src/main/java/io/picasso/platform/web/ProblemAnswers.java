package io.picasso.platform.web;

import io.picasso.contract.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;

/** Turns problems into answers, inside JAX-RS and before it. */
public final class ProblemAnswers {
    private static final String RETRY_AFTER_SECONDS = "2";

    private ProblemAnswers() {}

    /** The answer of a resource. */
    public static Response answer(Problem problem, UriInfo uri) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.at(uri.getRequestUri().getRawPath()));
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        retryAfter(problem).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** The answer of a filter: a problem document to a program, an error page to a person. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!forProgram(request)) {
            response.sendError(problem.status());
            return;
        }
        send(problem.at(request.getRequestURI()), response);
    }

    /** The document itself, whoever asked. */
    static void send(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        retryAfter(problem).ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }

    /** What the problem itself says; an outage does not know how long it will last. */
    private static Optional<String> retryAfter(Problem problem) {
        if (problem.retryAfter() != null) {
            return Optional.of(problem.retryAfter().toString());
        }
        return problem.status() == 503 ? Optional.of(RETRY_AFTER_SECONDS) : Optional.empty();
    }

    /** Whether the request came to the HTTP interface and not to a page. */
    public static boolean forProgram(HttpServletRequest request) {
        return forProgram(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    static boolean forProgram(String path) {
        return path.equals(Api.ROOT) || path.startsWith(Api.ROOT + "/");
    }
}
