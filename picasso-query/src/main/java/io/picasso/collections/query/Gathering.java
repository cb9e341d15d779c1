package io.picasso.collections.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.picasso.accounts.query.Profile;
import io.picasso.pictures.query.PictureCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection with some of its pictures.
 *
 * @param open whether everybody may see it
 * @param count how many of its pictures are in the gallery
 * @param next the cursor of the pictures after these; null at the end
 */
public record Gathering(
        String id,
        long version,
        String name,
        @JsonProperty("public") boolean open,
        Profile owner,
        int count,
        List<PictureCard> items,
        @Nullable String next) {
    public Gathering {
        items = List.copyOf(items);
    }

    /** The same with its pictures as somebody sees them. */
    public Gathering with(List<PictureCard> seen) {
        return new Gathering(id, version, name, open, owner, count, seen, next);
    }
}
