package io.picasso.pictures.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.pictures.Media;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.projection.Projected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The public files of pictures, the popular ones from memory. */
@ApplicationScoped
public class Derivatives {
    private static final long MOST_BYTES = 48L << 20;

    private final Cache<Key, File> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, File file) -> file.content().length + 300)
            .build();

    @Inject
    private PictureViews pictures;

    /** Which of the two. */
    public enum Kind {
        THUMBNAIL,
        PREVIEW
    }

    private record Key(String picture, Kind kind) {}

    /** A whole file; its content is shared and never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(byte[] content, String contentType, String etag) {}

    /** A picture that changed may have left the gallery, and its files with it. */
    void forget(@Observes Projected projected) {
        if (projected.stream().startsWith("picture-")) {
            String picture = projected.stream().substring("picture-".length());
            files.invalidate(new Key(picture, Kind.THUMBNAIL));
            files.invalidate(new Key(picture, Kind.PREVIEW));
        }
    }

    /**
     * The file of a picture in the gallery; empty when there is no such picture.
     *
     * @param store is asked when memory does not have it. It is the caller's: this one may be made by an event, on a thread
     *     where nothing of the server's can be looked up.
     */
    public Optional<File> find(PictureId picture, Kind kind, Media store) {
        return Optional.ofNullable(files.get(new Key(picture.value(), kind), key -> load(picture, kind, store)));
    }

    private @org.jspecify.annotations.Nullable File load(PictureId picture, Kind kind, Media store) {
        return pictures.find(picture)
                .filter(PictureView::visible)
                .map(view -> kind == Kind.THUMBNAIL
                        ? view.files().thumbnailKey()
                        : view.files().previewKey())
                .flatMap(key -> read(key, store))
                .orElse(null);
    }

    private static Optional<File> read(String key, Media store) {
        return store.open(key).map(derivative -> {
            try (var content = derivative.content()) {
                String tag = Integer.toHexString(key.hashCode());
                return new File(content.readAllBytes(), derivative.contentType(), tag);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
