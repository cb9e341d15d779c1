package io.picasso.accounts.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.accounts.Avatar;
import io.picasso.pictures.Media;
import io.picasso.platform.projection.Projected;
import jakarta.ejb.EJB;
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

    @EJB
    private Media media;

    /** A whole file; its content is shared and never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content, String contentType) {}

    void forget(@Observes Projected projected) {
        if (projected.stream().startsWith(NOUN)) {
            files.invalidate(projected.stream().substring(NOUN.length()));
        }
    }

    /** The file; empty for one that was replaced or taken away. */
    public Optional<File> find(Avatar avatar) {
        String account = avatar.account().value();
        File known = files.getIfPresent(account);
        if (known != null && known.name().equals(avatar.file())) {
            return Optional.of(known);
        }
        Optional<File> read = read(avatar);
        read.ifPresent(file -> files.put(account, file));
        return read;
    }

    private Optional<File> read(Avatar avatar) {
        return media.open(avatar.key()).map(derivative -> {
            try (var content = derivative.content()) {
                return new File(avatar.file(), content.readAllBytes(), derivative.contentType());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
