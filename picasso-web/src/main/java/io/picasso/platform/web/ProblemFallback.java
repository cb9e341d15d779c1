package io.picasso.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
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
        try {
            chain.doFilter(request, new ProblemsInstead(asked, answer));
        } catch (ServletException | RuntimeException fault) {
            if (answer.isCommitted()) {
                throw fault;
            }
            ProblemAnswers.send(Incidents.problem(fault), asked, answer);
        }
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
