package io.picasso.pictures.web;

import io.picasso.platform.pages.Texts;
import java.util.List;
import java.util.Locale;

/** The categories that the pages offer. Programs may use others, which are shown as they are. */
final class Categories {
    /** As they are stored, in the order in which they are offered. */
    static final List<String> ALL =
            List.of("Art", "Photography", "Abstract", "Nature", "Architecture", "Illustration", "Other");

    private Categories() {}

    /** The name of a category in the language of the page. */
    static String label(String category) {
        String name = "category." + category.toLowerCase(Locale.ROOT);
        return Texts.has(name) ? Texts.of(name) : category;
    }
}
