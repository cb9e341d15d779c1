package io.picasso.collections;

import io.picasso.accounts.Applicant;
import java.util.Optional;

/**
 * What somebody calls a collection.
 *
 * @param value trimmed, in one Unicode form
 */
public record CollectionName(String value) {
    /** The most characters, counted in Unicode code points. */
    public static final int LONGEST = 80;

    public CollectionName {
        value = Applicant.normal(value.strip());
    }

    /** What is wrong with it, in words that follow its field's name; empty if nothing is. */
    public Optional<String> fault() {
        if (value.codePointCount(0, value.length()) > LONGEST || !hasInk(value)) {
            return Optional.of("must be 1 to " + LONGEST + " characters long");
        }
        return value.codePoints().anyMatch(Applicant::unprintable)
                ? Optional.of("must not contain control characters")
                : Optional.empty();
    }

    /** Whether there is anything to be seen: not only spaces and characters without a width. */
    private static boolean hasInk(String text) {
        return text.codePoints()
                .anyMatch(one -> !Character.isWhitespace(one)
                        && !Character.isSpaceChar(one)
                        && Character.getType(one) != Character.FORMAT);
    }

    /** Says nothing of it: a name may be private. */
    @Override
    public String toString() {
        return "CollectionName[...]";
    }
}
