package io.picasso.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Turns what goes wrong around the resources, where no mapper sees it, into problem documents: a header that cannot be
 * parsed, an error that the container would answer with a page of its own.
 */
public final class ProblemFallback implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            onErrorPage(asked, answer, chain);
            return;
        }
        if (!ProblemAnswers.forProgram(asked)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(request, new ProblemsInstead(asked, answer));
        } catch (ServletException | RuntimeException fault) {
            if (answer.isCommitted()) {
                throw fault;
            }
            ProblemAnswers.send(Incidents.problem(fault), asked, answer);
        }
    }

    /** What failed before any filter comes here on its way to the error page, which is for people only. */
    private static void onErrorPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = status(request);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ProblemAnswers.forProgram(
                        path.substring(request.getContextPath().length()))) {
            ProblemAnswers.send(WebFaultMapper.problem(status).at(path), response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 500;
    }

    private static final class ProblemsInstead extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        ProblemsInstead(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!response.isCommitted()) {
                response.resetBuffer();
                ProblemAnswers.send(WebFaultMapper.problem(status), request, response);
                response.flushBuffer();
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
