package io.picasso.pictures.web;

import io.picasso.pictures.Media;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds the body of an upload: the largest picture and a little room for its fields, whether it tells its length or not. */
@Provider
public class UploadLimit implements ContainerRequestFilter {
    private static final long ROOM_FOR_FIELDS = 1 << 20;

    @Inject
    @ConfigProperty(name = "picasso.media.max-bytes")
    private Optional<Long> configured;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.getType().equalsIgnoreCase("multipart")) {
            return;
        }
        long most = configured.orElse(Media.USUAL_MAX_BYTES);
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Paging.number(HttpHeaders.CONTENT_LENGTH, announced) > most + ROOM_FOR_FIELDS) {
            throw tooLarge(most);
        }
        request.setEntityStream(new Bounded(request.getEntityStream(), most));
    }

    private static ProblemException tooLarge(long most) {
        return Problem.of(413, Media.TOO_LARGE, "A picture may have " + (most >> 20) + " MB at most.")
                .thrown();
    }

    /** Stops reading at the limit. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long left;

        Bounded(InputStream body, long most) {
            super(body);
            this.most = most;
            this.left = most + ROOM_FOR_FIELDS;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int got) {
            left -= got;
            if (left < 0) {
                throw tooLarge(most);
            }
        }
    }
}
