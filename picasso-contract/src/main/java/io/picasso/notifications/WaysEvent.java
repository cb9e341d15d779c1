package io.picasso.notifications;

import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How somebody is told of things; each person has one stream of this, apart from the inbox, which grows. */
public sealed interface WaysEvent extends Event {
    /** For these kinds, the person is told in these ways from here on. */
    @EventName("notification.ways-chosen.v1")
    record Chosen(Map<NoticeKind, NoticeWay> ways) implements WaysEvent {
        public Chosen {
            ways = Collections.unmodifiableMap(new TreeMap<>(ways));
        }
    }
}
