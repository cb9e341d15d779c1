package io.picasso.notifications;

import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import java.util.List;

/** What somebody did with their notices; each person has one stream of this. */
public sealed interface InboxEvent extends Event {
    /** These were read, as they were at this moment. */
    @EventName("notification.read.v1")
    record Read(List<String> ids) implements InboxEvent {
        public Read {
            ids = List.copyOf(ids);
        }
    }

    /** All there were at this moment were read. */
    @EventName("notification.all-read.v1")
    record AllRead() implements InboxEvent {}
}
