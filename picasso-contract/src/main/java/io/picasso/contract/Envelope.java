package io.picasso.contract;

import java.time.Instant;
import java.util.Map;

/**
 * An event with its place in history, as it travels from the write to the read side.
 *
 * @param stream the stream it belongs to
 * @param version its position in the stream, from 1 without gaps
 * @param at when it was decided, in microseconds
 * @param event the fact itself
 * @param personal what the public may see of a person at the time of sending (handle, name, avatarUrl); it accompanies the
 *     event and is not part of it, because what is personal must be erasable. Empty for most events
 */
public record Envelope(StreamId stream, long version, Instant at, Event event, Map<String, String> personal) {
    public Envelope {
        personal = Map.copyOf(personal);
    }
}
