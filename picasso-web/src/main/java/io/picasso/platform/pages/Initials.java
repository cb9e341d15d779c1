package io.picasso.platform.pages;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first letters of a name. */
public final class Initials {
    private Initials() {}

    /** One or two capital letters; a dot for a name without any. */
    public static String of(String name) {
        String letters = Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .limit(2)
                .collect(Collectors.joining());
        return letters.isEmpty() ? "·" : letters.toUpperCase(Locale.ROOT);
    }
}
