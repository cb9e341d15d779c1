package io.picasso.platform.pages;

import io.picasso.platform.live.LiveLine;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads a clean address to the template that shows it, if its reader may see that, and hides the templates' own addresses. */
public class PageRouter implements Filter {
    /** Where the news stood before anything was read for the page. */
    static final String LIVE = PageRouter.class.getName() + ".live";

    @Inject
    private LiveLine line;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        Optional<Routes.Target> page = Routes.target(path);
        if (page.isPresent()) {
            // Pages greet the person who is signed in, so that only their own browser may keep them.
            answer.setHeader("Cache-Control", "private, no-cache");
            asked.setAttribute(LIVE, line.ready() ? Long.toString(line.position()) : "");
            show(page.get(), asked, answer);
        } else if (path.startsWith("/pages/")) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.length() > 1
                && path.endsWith("/")
                && Routes.target(path.substring(0, path.length() - 1)).isPresent()) {
            answer.sendRedirect(path.substring(0, path.length() - 1));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Shows a page to whom the table admits; a guest is sent to the log-in and comes back. */
    private static void show(Routes.Target page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (page.access().map(access -> access.admits(request::isUserInRole)).orElse(false)) {
            request.getRequestDispatcher(page.view()).forward(request, response);
        } else if (request.getUserPrincipal() != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.authenticate(response)) {
            throw new ServletException("The log-in let a guest pass.");
        }
    }
}
