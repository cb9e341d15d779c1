package io.picasso.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place on this site to go on to, from a parameter that anybody may have written. */
public final class LocalPath {
    /** One slash, then neither a slash nor a backslash, which browsers take for the start of another host. */
    private static final Pattern LOCAL = Pattern.compile("/([A-Za-z0-9._~%?-][A-Za-z0-9._~%/?&=+-]*)?");

    private LocalPath() {}

    /** The path if it stays on this site, otherwise the other one. */
    public static String orElse(@Nullable String path, String otherwise) {
        return path != null && path.length() <= 500 && LOCAL.matcher(path).matches() ? path : otherwise;
    }
}
