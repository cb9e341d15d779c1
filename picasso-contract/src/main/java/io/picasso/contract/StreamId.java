package io.picasso.contract;

import java.util.regex.Pattern;

/**
 * The name of a stream of events, such as {@code picture-0198f0c2-...}: the context's noun, a hyphen, and the key.
 *
 * @param value at most 100 characters of {@code [a-z]+-[A-Za-z0-9._-]+}; anything else is an {@link IllegalArgumentException}
 */
public record StreamId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]+-[A-Za-z0-9._-]{1,90}");

    public StreamId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a stream id: it must look like noun-key.");
        }
    }

    /** Joins a noun and a key. */
    public static StreamId of(String noun, String key) {
        return new StreamId(noun + "-" + key);
    }

    /** The part before the first hyphen: which kind of thing the stream tells of. */
    public String noun() {
        return value.substring(0, value.indexOf('-'));
    }

    /** The part after the first hyphen: which one it is. */
    public String key() {
        return value.substring(value.indexOf('-') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
