package io.picasso.comments;

import io.picasso.accounts.Applicant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The people whom a text names with an {@code @} before their handles. */
public final class Mention {
    /** So many of them take effect; the others are words like any other. */
    public static final int MOST = 20;

    /** Not in the middle of a word, so that a mail address names nobody. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@/.])@(" + Applicant.HANDLE + ")(?![a-z0-9_@])", Pattern.CASE_INSENSITIVE);

    private Mention() {}

    /** The handles that a text names, each once and in their order, {@link #MOST} of them at most. */
    public static List<String> handles(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
