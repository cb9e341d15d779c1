package io.picasso.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, as the HTTP contract writes them.
 *
 * @param next the cursor of the items after these; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
