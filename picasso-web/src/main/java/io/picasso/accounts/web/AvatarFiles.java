package io.picasso.accounts.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.accounts.Avatar;
import io.picasso.pictures.Media;
import io.picasso.platform.projection.Projected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The pictures of people, those that are looked at from memory: one for each person, until their profile changes. */
@ApplicationScoped
public class AvatarFiles {
    private static final String NOUN = "account-";
    private static final long MOST_BYTES = 16L << 20;

    private final Cache<String, File> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String account, File file) -> file.content().length + 300)
            .build();

    /** A whole file; its content is shared and never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content, String contentType) {}

    void forget(@Observes Projected projected) {
        if (projected.stream().startsWith(NOUN)) {
            files.invalidate(projected.stream().substring(NOUN.length()));
        }
    }

    /**
     * The file; empty for one that was replaced or taken away.
     *
     * @param store is asked when memory does not have it. It is the caller's: this one may be made by an event, on a thread
     *     where nothing of the server's can be looked up.
     */
    public Optional<File> find(Avatar avatar, Media store) {
        String account = avatar.account().value();
        File known = files.getIfPresent(account);
        if (known != null && known.name().equals(avatar.file())) {
            return Optional.of(known);
        }
        Optional<File> read = read(avatar, store);
        read.ifPresent(file -> files.put(account, file));
        return read;
    }

    private static Optional<File> read(Avatar avatar, Media store) {
        return store.open(avatar.key()).map(derivative -> {
            try (var content = derivative.content()) {
                return new File(avatar.file(), content.readAllBytes(), derivative.contentType());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
