package io.picasso.platform.eventsourcing;

import io.picasso.contract.StreamId;
import jakarta.ejb.ApplicationException;

/** Another writer appended to the stream first; nothing of this transaction stays. */
@ApplicationException(rollback = true)
public class StreamConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StreamConflictException(StreamId stream, Throwable cause) {
        super("Another writer was first on " + stream + ".", cause);
    }
}
