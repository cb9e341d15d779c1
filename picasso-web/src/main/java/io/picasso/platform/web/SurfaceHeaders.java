package io.picasso.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Puts the headers that tell a browser what it must not do onto every answer. */
public final class SurfaceHeaders implements Filter {
    private final Map<String, String> headers;

    SurfaceHeaders(Config config) {
        this.headers = headers(config);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        headers.forEach((name, value) -> {
            if (!answer.containsHeader(name)) {
                answer.setHeader(name, value);
            }
        });
        chain.doFilter(request, response);
    }

    static Map<String, String> headers(Config config) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                        + "connect-src 'self'; manifest-src 'self'; form-action 'self' " + checkoutOrigin(config)
                        + "; frame-ancestors 'none'; base-uri 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (publicUrl(config).startsWith("https://")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    /** Browsers hold the redirect after a form to its policy too, and buying redirects to the provider's page. */
    private static String checkoutOrigin(Config config) {
        String api =
                config.getOptionalValue("picasso.stripe.api-base", String.class).orElse("https://api.stripe.com");
        URI base = URI.create(api);
        return "api.stripe.com".equals(base.getHost())
                ? "https://checkout.stripe.com"
                : base.getScheme() + "://" + base.getAuthority();
    }

    static String publicUrl(Config config) {
        return config.getOptionalValue("picasso.public-url", String.class).orElse("http://localhost:9080");
    }
}
