package io.picasso.platform.followers;

import io.picasso.contract.Envelope;

/** Does what follows from some events. It may be told of the same event again at any time. */
public interface Follower {
    /**
     * Whether a message may be of interest, judged by its text: looking for a word is much cheaper than reading the message.
     * The answer may be yes for one that is not.
     */
    boolean concerns(String message);

    /** Does what follows from an event, if anything; blocks until it is done. */
    void follow(Envelope envelope);
}
