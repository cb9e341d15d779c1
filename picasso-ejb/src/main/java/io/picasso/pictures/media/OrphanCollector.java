package io.picasso.pictures.media;

import io.picasso.pictures.media.ObjectStore.Listing;
import io.picasso.pictures.media.ObjectStore.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deletes stored objects that nobody needs: those of uploads that died between the store and the event, and those of deleted
 * pictures and replaced avatars.
 *
 * <p>An object is only looked at when it is so old that its upload cannot be under way any more. History is asked, never a read
 * model, which may be behind. Each run looks at a bounded number of objects and the next one goes on from there; a crash in
 * between costs nothing but the place.
 */
final class OrphanCollector {
    static final Duration AGE = Duration.ofHours(1);

    private final ObjectStore store;
    private final Function<String, Set<String>> knownKeys;
    private @Nullable String originalsPlace;
    private @Nullable String derivativesPlace;

    /**
     * Takes the store and whom to ask.
     *
     * @param knownKeys the keys that are needed in a folder; none for a deleted picture or one that never was
     */
    OrphanCollector(ObjectStore store, Function<String, Set<String>> knownKeys) {
        this.store = store;
        this.knownKeys = knownKeys;
    }

    /** Looks at up to so many objects of each bucket; returns how many it deleted. */
    synchronized int run(Instant now, int most) {
        Sweep sweep = new Sweep(now.minus(AGE));
        originalsPlace = sweep.of(store::originals, originalsPlace, most, store::deleteOriginal);
        derivativesPlace = sweep.of(store::derivatives, derivativesPlace, most, store::deleteDerivative);
        return sweep.deleted;
    }

    private final class Sweep {
        private final Instant youngest;
        private final Map<String, Set<String>> answers = new HashMap<>();
        private int deleted;

        Sweep(Instant youngest) {
            this.youngest = youngest;
        }

        private @Nullable String of(
                BiFunction<@Nullable String, Integer, Listing> list,
                @Nullable String place,
                int most,
                Consumer<String> delete) {
            Listing listing = list.apply(place, most);
            for (StoredObject object : listing.objects()) {
                if (object.since().isBefore(youngest) && !known(object.key())) {
                    delete.accept(object.key());
                    deleted++;
                }
            }
            return listing.next();
        }

        /** A key that is not of our making belongs to somebody else, who may know why. */
        private boolean known(String key) {
            int slash = key.indexOf('/');
            if (slash <= 0) {
                return true;
            }
            String folder = key.substring(0, slash);
            try {
                return answers.computeIfAbsent(folder, knownKeys).contains(key);
            } catch (IllegalArgumentException noId) {
                return true;
            }
        }
    }
}
