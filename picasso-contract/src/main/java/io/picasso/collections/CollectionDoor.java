package io.picasso.collections;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Receipt;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door for what is done to collections together with their names, which are kept in the vault. The write side implements it.
 * Thread-safe.
 *
 * <p>Every call but {@link #admit} throws {@link io.picasso.contract.PartUnavailableException} when the shard of the collection
 * cannot be reached.
 */
public interface CollectionDoor {
    /** Counts a change to a person's collections; empty if there may be one, else how long to wait. */
    Optional<Duration> admit(AccountId by);

    /** Begins a collection under a name without fault. */
    Receipt create(CollectionCommand.Create command, CollectionName name);

    /**
     * Changes a collection that stands at the expected version.
     *
     * @param name the new one, without fault, if the command says that there is one
     */
    Receipt edit(CollectionCommand.Edit command, long expectedVersion, @Nullable CollectionName name);

    /** Ends a collection and forgets its name. */
    Receipt delete(CollectionCommand.Delete command);
}
