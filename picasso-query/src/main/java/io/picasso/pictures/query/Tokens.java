package io.picasso.pictures.query;

import io.picasso.pictures.Description;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which a picture is found: small letters without accents, from title, category, tags and description. */
final class Tokens {
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int MOST = 200;

    private Tokens() {}

    static List<String> of(Description description) {
        return Stream.concat(
                        Stream.of(description.title(), description.category(), description.text()),
                        description.tags().stream())
                .flatMap(text -> words(text).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The words of a text, folded. */
    static List<String> words(String text) {
        return Arrays.stream(NOT_WORDS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
