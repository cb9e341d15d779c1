package io.picasso.accounts;

import io.picasso.contract.Receipt;
import java.io.InputStream;

/**
 * The wall in front of the pictures of people. What comes in is as hostile as any upload and goes the same way; what is kept is a
 * small square, drawn anew. The write side implements it. Thread-safe.
 *
 * <p>Every call throws {@link io.picasso.contract.PartUnavailableException} when the object store or the account's shard cannot
 * be reached.
 */
public interface Avatars {
    /**
     * Puts another picture in the place of the one before, whose file goes. Refused with the codes of {@link
     * io.picasso.pictures.Media} for what is no picture. The stream is not closed.
     */
    Receipt replace(AccountId account, InputStream file);

    /** Takes the picture away; without one nothing happens. */
    Receipt remove(AccountId account);
}
