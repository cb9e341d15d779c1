package io.picasso.notifications.query;

import io.picasso.accounts.query.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told together, as the HTTP contract writes it.
 *
 * @param id its name among the notices of this person
 * @param kind {@code like}, {@code comment}, {@code mention}, {@code follow}, {@code sale}, {@code purchase}, {@code refund} or
 *     {@code message}
 * @param what which step of a sale, purchase or refund; otherwise empty
 * @param at when it happened last
 * @param actors whose doing it was, the latest of them first, three at most
 * @param count how many people; 0 when it was nobody's doing
 * @param more whether there may have been more than that
 * @param order the order that it is about; null for none
 */
public record NoticeLine(
        String id,
        String kind,
        String what,
        Instant at,
        boolean read,
        List<Profile> actors,
        int count,
        boolean more,
        @Nullable Picture picture,
        @Nullable String order) {
    public NoticeLine {
        actors = List.copyOf(actors);
    }

    /** What it is about. */
    public record Picture(String id, String title, String thumbnailUrl) {}
}
