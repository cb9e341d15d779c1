package io.picasso.platform.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters that lists and reads share. */
public final class Paging {
    /** The length of a page when the caller does not say. */
    public static final int USUAL = 20;

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Paging() {}

    /** The {@code limit} of a list: 1 to 100. */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        long limit = number("limit", text);
        if (limit < 1 || limit > LONGEST) {
            throw Problem.invalid("limit", "must be 1 to " + LONGEST).thrown();
        }
        return (int) limit;
    }

    /**
     * Where the page of a {@code cursor} begins; null for the first one.
     *
     * @param opened the place in the list that a cursor of it names; empty for any other cursor, which ends the request
     */
    public static <T> @Nullable T start(@Nullable String cursor, Function<String, Optional<T>> opened) {
        return cursor == null ? null : opened.apply(cursor).orElseThrow(Paging::badCursor);
    }

    /** Ends a request with a cursor that is of another list, or of nobody. */
    public static ProblemException badCursor() {
        return Problem.of(400, "web.bad-cursor", "This cursor was not given out for this list.")
                .thrown();
    }

    /** The {@code minVersion} that a read waits for; 0 when the caller does not say. */
    public static long minVersion(@Nullable String text) {
        return text == null ? 0 : number("minVersion", text);
    }

    /** A parameter that must be a whole number of no more than 18 digits. */
    public static long number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.invalid(name, "must be a whole number").thrown();
        }
        return Long.parseLong(text);
    }
}
