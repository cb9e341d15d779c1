package io.picasso.contract;

/**
 * A wish that one stream decides on. It carries everything that the decision needs from outside: who asks, the time, new
 * identifiers. Dispatching the same command twice must be safe.
 */
public interface Command {
    /** The one stream that decides. */
    StreamId stream();
}
