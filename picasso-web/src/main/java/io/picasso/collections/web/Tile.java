package io.picasso.collections.web;

import io.picasso.collections.query.CollectionCard;
import io.picasso.platform.pages.Texts;
import java.util.List;
import java.util.Locale;

/**
 * A collection on a shelf, every word ready.
 *
 * @param note how many pictures it holds, and whether only its owner sees it
 * @param covers addresses of its first pictures
 */
public record Tile(String id, String name, String href, String note, List<String> covers) {
    public Tile {
        covers = List.copyOf(covers);
    }

    /** The words for a collection. */
    public static Tile of(CollectionCard card, Locale locale) {
        String count = Texts.of(locale, "collection.count", card.count());
        return new Tile(
                card.id(),
                card.name(),
                "/collections/" + card.id(),
                card.open() ? count : count + " · " + Texts.of(locale, "collection.private"),
                card.covers());
    }
}
