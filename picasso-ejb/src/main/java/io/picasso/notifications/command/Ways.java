package io.picasso.notifications.command;

import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import java.util.EnumMap;
import java.util.Map;

/**
 * How somebody is told.
 *
 * @param chosen what they chose; for a kind that is not in it, the usual way
 */
record Ways(Map<NoticeKind, NoticeWay> chosen) {
    static final Ways USUAL = new Ways(Map.of());

    Ways {
        chosen = Map.copyOf(chosen);
    }

    NoticeWay of(NoticeKind kind) {
        return chosen.getOrDefault(kind, kind.usual());
    }

    Ways with(Map<NoticeKind, NoticeWay> ways) {
        Map<NoticeKind, NoticeWay> next = new EnumMap<>(NoticeKind.class);
        next.putAll(chosen);
        next.putAll(ways);
        return new Ways(next);
    }
}
