package io.picasso.platform.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The wishes in the address of a page, and the addresses of neighbouring wishes. Immutable. */
public final class Query {
    private final Map<String, String> wishes;

    private Query(Map<String, String> wishes) {
        this.wishes = wishes;
    }

    /** The wishes of these names in the request that is being answered; empty ones count as absent. */
    public static Query ofRequest(String... names) {
        Map<String, String> wishes = new LinkedHashMap<>();
        for (String name : names) {
            String value = Navigation.parameter(name).strip();
            if (!value.isEmpty()) {
                wishes.put(name, value);
            }
        }
        return new Query(wishes);
    }

    /** A wish; empty text for none. */
    public String get(String name) {
        return wishes.getOrDefault(name, "");
    }

    /** Whether there is no wish at all. */
    public boolean isEmpty() {
        return wishes.isEmpty();
    }

    /** The same wishes but for this one; an empty value takes it away. */
    public Query with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(wishes);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Query(changed);
    }

    /** The address of these wishes at a path. */
    public String at(String path) {
        return wishes.isEmpty()
                ? path
                : wishes.entrySet().stream()
                        .map(wish -> wish.getKey() + "=" + URLEncoder.encode(wish.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
