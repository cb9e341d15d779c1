package io.picasso.platform.live;

import io.picasso.contract.Envelope;
import java.util.List;

/**
 * Says what open pages hear of the events of one kind of stream.
 *
 * <p>It is asked after the view was written, and may be asked twice for the same event: whoever hears the message drops what is
 * not newer by stream and version.
 */
public interface Announcer {
    /** The noun of the streams that it speaks about, such as {@code picture}. */
    String noun();

    /** What is told of one event; nothing for an event that no open page shows. */
    List<LiveMessage> announce(Envelope envelope);
}
