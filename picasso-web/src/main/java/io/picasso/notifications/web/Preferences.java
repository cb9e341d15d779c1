package io.picasso.notifications.web;

import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told, for each kind of notification. In an answer all are there; in a request, what is left out stays as it is.
 */
@Schema(
        name = "NotificationPreferences",
        description = "For each kind: app, mail (app and mail at once), digest, or off")
record Preferences(
        @Schema(examples = "app") @Nullable NoticeWay like,
        @Schema(examples = "digest") @Nullable NoticeWay comment,
        @Nullable NoticeWay mention,
        @Nullable NoticeWay follow,
        @Nullable NoticeWay sale,
        @Nullable NoticeWay purchase,
        @Nullable NoticeWay refund,
        @Nullable NoticeWay message) {

    static Preferences of(Map<NoticeKind, NoticeWay> ways) {
        return new Preferences(
                ways.get(NoticeKind.LIKE),
                ways.get(NoticeKind.COMMENT),
                ways.get(NoticeKind.MENTION),
                ways.get(NoticeKind.FOLLOW),
                ways.get(NoticeKind.SALE),
                ways.get(NoticeKind.PURCHASE),
                ways.get(NoticeKind.REFUND),
                ways.get(NoticeKind.MESSAGE));
    }

    /** What was named. */
    Map<NoticeKind, NoticeWay> named() {
        Map<NoticeKind, NoticeWay> named = new EnumMap<>(NoticeKind.class);
        put(named, NoticeKind.LIKE, like);
        put(named, NoticeKind.COMMENT, comment);
        put(named, NoticeKind.MENTION, mention);
        put(named, NoticeKind.FOLLOW, follow);
        put(named, NoticeKind.SALE, sale);
        put(named, NoticeKind.PURCHASE, purchase);
        put(named, NoticeKind.REFUND, refund);
        put(named, NoticeKind.MESSAGE, message);
        return named;
    }

    private static void put(Map<NoticeKind, NoticeWay> named, NoticeKind kind, @Nullable NoticeWay way) {
        if (way != null) {
            named.put(kind, way);
        }
    }
}
