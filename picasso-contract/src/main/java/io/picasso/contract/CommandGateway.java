package io.picasso.contract;

/**
 * The wall: the one door through which the web changes anything that becomes an event.
 *
 * <p>An accepted receipt is durable: the events are committed on their shard before the call returns. When the call throws,
 * the outcome is unknown to the caller, who may dispatch the same command again. Thread-safe.
 */
public interface CommandGateway {
    /**
     * Decides the command against the newest version of its stream; a race with another writer is retried inside.
     *
     * @throws PartUnavailableException when the shard of the stream cannot be reached
     */
    Receipt dispatch(Command command);

    /**
     * Decides the command only if its stream stands at the expected version; otherwise the receipt is the refusal {@link
     * #STALE}.
     *
     * @throws PartUnavailableException when the shard of the stream cannot be reached
     */
    Receipt dispatch(Command command, long expectedVersion);

    /** The code of the refusal of a command whose stream has moved on. */
    String STALE = "contract.stale-version";
}
