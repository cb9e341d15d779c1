package io.picasso.platform.live;

import java.util.Map;

/**
 * Something that open pages are told.
 *
 * @param topic who hears of it: {@code market}, {@code picture:<id>} or {@code account:<id>}
 * @param type what it is, as {@code context.what}
 * @param stream the stream that it follows from; empty for a passing word
 * @param version the stream's version; a page that knows a newer one of this type passes it over. 0 for a passing word
 * @param data what a page needs to show it; nothing that anybody who may watch the topic must not see
 */
public record LiveMessage(String topic, String type, String stream, long version, Map<String, Object> data) {
    /** Everybody on the market and the feeds. */
    public static final String MARKET = "market";

    /** Takes a copy; a value that is not there is left out, not null. */
    public LiveMessage {
        data = Map.copyOf(data);
    }

    /** Who looks at a picture. */
    public static String picture(String id) {
        return "picture:" + id;
    }

    /** One person, in all their tabs. */
    public static String account(String id) {
        return "account:" + id;
    }
}
