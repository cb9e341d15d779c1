package io.picasso.platform.paging;

import java.util.List;
import java.util.function.Function;
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

    /** The same page with each item told otherwise. */
    public <S> Page<S> map(Function<? super T, ? extends S> otherwise) {
        return new Page<>(items.stream().<S>map(otherwise).toList(), next);
    }
}
