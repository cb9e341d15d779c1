package io.picasso.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface under {@code /api}; its resources and providers are found by their annotations. */
@ApplicationPath("/api")
public class Api extends Application {
    /** Where the interface begins, as seen from the root of the site. */
    public static final String ROOT = "/api";
}
