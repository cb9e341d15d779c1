package io.picasso.platform.eventsourcing;

import io.picasso.contract.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decider says. */
public sealed interface Decision {
    /** Yes; these events follow. None at all when what was asked for is so already. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** No, and nothing changes. */
    record Refused(String code, String detail, @Nullable String field) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(String code, String detail) {
        return new Refused(code, detail, null);
    }

    /** Refuses because of one field of the input. */
    static Decision refuseField(String code, String field, String detail) {
        return new Refused(code, detail, field);
    }
}
