package io.picasso.collections.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.picasso.accounts.query.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection among others.
 *
 * @param open whether everybody may see it
 * @param count how many of its pictures are in the gallery
 * @param covers the small pictures of the first of them, four at most
 * @param holds whether a picture is in it that was asked for; absent when none was
 */
public record CollectionCard(
        String id,
        long version,
        String name,
        @JsonProperty("public") boolean open,
        Profile owner,
        int count,
        List<String> covers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean holds) {
    public CollectionCard {
        covers = List.copyOf(covers);
    }
    /** The same for who asks about a picture. */
    CollectionCard holding(boolean asked) {
        return new CollectionCard(id, version, name, open, owner, count, covers, asked);
    }
}
