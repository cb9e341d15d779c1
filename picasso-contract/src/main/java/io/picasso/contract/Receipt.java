package io.picasso.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a command. A refusal is an answer, not a fault; faults are exceptions. */
public sealed interface Receipt {
    /**
     * The command took effect, or had already.
     *
     * @param version the stream's version after it; 0 for a stream that does not exist
     * @param events what was appended, in order; empty when there was nothing left to do
     */
    record Accepted(StreamId stream, long version, List<Event> events) implements Receipt {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * A rule said no and nothing changed.
     *
     * @param code {@code <context>.<refusal>}, stable, such as {@code orders.picture-gone}
     * @param detail a sentence for the person who asked
     * @param field the input that is at fault, when it is one
     */
    record Refused(String code, String detail, @Nullable String field) implements Receipt {
        public Refused(String code, String detail) {
            this(code, detail, null);
        }
    }
}
