package io.picasso.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Bounds every body but an upload's: 64 KB, and 256 KB for the webhooks of the payment provider, which are not ours to
 * keep small. Uploads (multipart) have limits of their own.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    static final int USUAL = 64 * 1024;
    static final int WEBHOOK = 256 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (!request.hasEntity() || (type != null && type.getType().equalsIgnoreCase("multipart"))) {
            return;
        }
        int limit = request.getUriInfo().getPath().endsWith("/webhook") ? WEBHOOK : USUAL;
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
        byte[] body = request.getEntityStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static ProblemException tooLarge(int limit) {
        return Problem.of(413, "web.too-large", "The body may have " + limit / 1024 + " KB at most.")
                .thrown();
    }
}
