package io.picasso.pictures.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.platform.projection.Projected;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Pictures that stand in many people's lists at once, such as the home feeds of all who follow their creators. Everybody's list is
 * another one, so that the pictures are kept and not the lists; how long, see {@link io.picasso.platform.paging.HotPages}.
 */
@ApplicationScoped
public class HotCards {
    private static final int MOST = 5_000;
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);
    private static final int FIRST = 1;

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, PictureCard> cards = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(STALE_AT_MOST)
            .build();

    private record Key(String picture, long generation) {}

    void moveOn(@Observes @Priority(FIRST) Projected projected) {
        generation.incrementAndGet();
    }

    /**
     * Pictures in the order of their identifiers; one that is not found is left out.
     *
     * @param find finds those that are not here, all at once
     */
    public List<PictureCard> get(List<String> ids, Function<Set<String>, Map<String, PictureCard>> find) {
        long now = generation.get();
        List<Key> keys = ids.stream().map(id -> new Key(id, now)).toList();
        Map<Key, PictureCard> found = cards.getAll(keys, missing -> find(missing, find));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<Key, PictureCard> find(
            Set<? extends Key> missing, Function<Set<String>, Map<String, PictureCard>> find) {
        Set<String> ids = new HashSet<>();
        missing.forEach(key -> ids.add(key.picture()));
        Map<String, PictureCard> found = find.apply(ids);
        Map<Key, PictureCard> loaded = new HashMap<>();
        missing.forEach(key -> {
            PictureCard card = found.get(key.picture());
            if (card != null) {
                loaded.put(key, card);
            }
        });
        return loaded;
    }
}
