package io.picasso.leaving;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wall in front of what only the write side knows about a person: what no view shows, because nobody but that person has
 * a right to it. The write side implements it. Thread-safe.
 *
 * <p>Every call but {@link #admit} throws {@link io.picasso.contract.PartUnavailableException} when a shard that it needs cannot
 * be reached.
 */
public interface Dossier {
    /** Counts an export; empty if there may be one, else how long to wait. */
    Optional<Duration> admit(AccountId account);

    /** What happened to the account, oldest first. */
    List<Happening> history(AccountId account);

    /** The devices that are logged in, the latest used first. */
    List<Device> devices(AccountId account);

    /** The pictures that the person published and deleted. */
    List<Discarded> discarded(AccountId account);

    /** Something that happened, such as {@code account.confirmed.v1}. */
    record Happening(String event, Instant at) {}

    /** A device that is logged in, and when it was used last, to the hour. */
    record Device(String device, Instant openedAt, Instant seenAt) {}

    /**
     * A picture that is no more.
     *
     * @param price the last one; null when it never had any
     * @param files under which names its files are kept, as long as they are
     */
    record Discarded(
            PictureId picture,
            Description description,
            @Nullable Money price,
            Instant publishedAt,
            Instant deletedAt,
            MediaFiles files) {}
}
