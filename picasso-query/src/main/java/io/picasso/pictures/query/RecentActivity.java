package io.picasso.pictures.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.projection.Projected;
import io.picasso.platform.readmodel.DocumentManagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Where something was last offered to everybody: pictures in the order in which they were published, put up for sale or sold on,
 * the latest first. Each picture stands once, at its latest moment. The newest stretch is read once for everybody who asks.
 */
@ApplicationScoped
public class RecentActivity {
    private static final int MOST = 1_000;
    /** Beyond some 200 the document store would read everything that fits, and sort it, instead of merging ordered lists. */
    private static final int CREATORS_AT_ONCE = 150;

    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);
    private static final Bson LATEST_FIRST = Sorts.descending("activeAt", "_id");

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Long, Stretch> newest =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(STALE_AT_MOST).build();

    @Inject
    private DocumentManagers documents;

    /** A picture with its place. */
    public record Line(Moment moment, String creator) {
        /** Whether it follows a place in the list; everything follows no place. */
        public boolean follows(@Nullable Moment place) {
            return place == null || moment.compareTo(place) > 0;
        }
    }

    /**
     * The beginning of the list.
     *
     * @param whole whether nothing follows
     */
    public record Stretch(List<Line> lines, boolean whole) {
        public Stretch {
            lines = List.copyOf(lines);
        }
    }

    void moveOn(@Observes Projected projected) {
        if (projected.stream().startsWith("picture-")) {
            generation.incrementAndGet();
        }
    }

    /** The newest of all. */
    public Stretch newest() {
        return newest.get(generation.get(), key -> {
            List<Line> lines = read(Filters.eq("visible", true), MOST);
            return new Stretch(lines, lines.size() < MOST);
        });
    }

    /** Pictures of some creators, from a place on, however old. */
    public List<Line> of(Collection<String> creators, @Nullable Moment after, int limit) {
        List<String> all = List.copyOf(creators);
        List<Line> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CREATORS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CREATORS_AT_ONCE));
            Bson theirs = Filters.and(Filters.in("creator", some), Filters.eq("visible", true));
            found.addAll(read(after == null ? theirs : Filters.and(theirs, older(after)), limit));
        }
        return found.stream()
                .sorted(Comparator.comparing(Line::moment))
                .limit(limit)
                .toList();
    }

    private static Bson older(Moment after) {
        return Filters.or(
                Filters.lt("activeAt", after.at()),
                Filters.and(Filters.eq("activeAt", after.at()), Filters.lt("_id", after.id())));
    }

    private List<Line> read(Bson which, int limit) {
        List<Line> lines = new ArrayList<>();
        documents
                .collection(PictureView.COLLECTION)
                .find(which)
                .sort(LATEST_FIRST)
                .limit(limit)
                .projection(Projections.include("activeAt", "creator"))
                .forEach(document -> lines.add(line(document)));
        return lines;
    }

    private static Line line(Document document) {
        return new Line(
                new Moment(document.get("activeAt", 0L), document.getString("_id")), document.getString("creator"));
    }
}
