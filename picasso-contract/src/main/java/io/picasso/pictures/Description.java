package io.picasso.pictures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What its owner says about a picture. Lengths count Unicode code points. */
public record Description(String title, String text, String category, List<String> tags) {
    private static final int TITLE = 140;
    private static final int TEXT = 5_000;
    private static final int CATEGORY = 40;
    private static final int TAGS = 20;
    private static final int TAG = 30;

    public Description {
        tags = List.copyOf(tags);
    }

    /** What is wrong, by field. */
    public record Fault(String field, String message) {}

    /** As a person wrote it, tidied: trimmed, tags in small letters and each once. */
    public static Description of(String title, String text, String category, List<String> tags) {
        List<String> tidyTags = tags.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return new Description(title.strip(), text.strip(), category.strip(), tidyTags);
    }

    /** The first thing that is wrong; empty when nothing is. */
    public Optional<Fault> fault() {
        if (length(title) < 1 || length(title) > TITLE || hasControls(title)) {
            return fault("title", "A title of 1 to " + TITLE + " characters is needed.");
        }
        if (length(text) > TEXT) {
            return fault("description", "At most " + TEXT + " characters are allowed.");
        }
        if (length(category) < 1 || length(category) > CATEGORY || hasControls(category)) {
            return fault("category", "A category of 1 to " + CATEGORY + " characters is needed.");
        }
        if (tags.size() > TAGS) {
            return fault("tags", "At most " + TAGS + " tags are allowed.");
        }
        return tags.stream().anyMatch(tag -> length(tag) > TAG || hasControls(tag))
                ? fault("tags", "A tag has at most " + TAG + " characters.")
                : Optional.empty();
    }

    private static Optional<Fault> fault(String field, String message) {
        return Optional.of(new Fault(field, message));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
