package io.picasso.platform.mail;

import io.picasso.contract.StreamId;
import java.time.Duration;
import java.time.Instant;

/**
 * A mail whose time has come.
 *
 * @param shard where it is written down
 * @param cause the event that causes it, and which letter
 * @param stream whom or what it is about
 * @param letter which letter
 * @param attempts how often it was tried; whoever takes it counts one on, and only who has counted may go on with it
 */
public record Due(int shard, String cause, StreamId stream, String letter, int attempts) {
    /** How long whoever takes a mail has it to themselves. */
    static final Duration LEASE = Duration.ofSeconds(30);
    /** How much of that the talk with the server may take; the rest is for writing the letter. */
    static final Duration SENDING = Duration.ofSeconds(22);

    /** The same, tried once more. */
    Due taken() {
        return new Due(shard, cause, stream, letter, attempts + 1);
    }

    /** Whether it must not be sent any more when it was taken at this time: somebody else may begin to. */
    static boolean isLate(Instant taken, Instant now) {
        return now.isAfter(taken.plus(LEASE).minus(SENDING));
    }
}
