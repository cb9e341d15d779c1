package io.picasso.platform.pages;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the stylesheet, scripts and typefaces under an address that changes with their content, so that a browser may
 * keep them for ever and never mixes two releases: {@code /assets/<version>/picasso.css}.
 */
public class AssetFilter implements Filter {
    private String version = "";

    @Override
    public void init(FilterConfig config) throws ServletException {
        version = AssetVersion.of(config.getServletContext());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        String prefix = "/assets/" + version + "/";
        if (!path.startsWith(prefix)) {
            answer.setHeader("Cache-Control", "no-cache");
            chain.doFilter(request, response);
            return;
        }
        answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        asked.getRequestDispatcher("/assets/" + path.substring(prefix.length())).forward(request, response);
    }
}
