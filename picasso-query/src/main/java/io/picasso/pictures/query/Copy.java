package io.picasso.pictures.query;

import io.picasso.contract.Money;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a picture, or all that its creator still has: whose it is, and what is asked for it.
 *
 * @param edition its number; the lowest one of several
 * @param count how many there are
 * @param owner the account that has it
 * @param price null when it is not for sale
 */
public record Copy(
        int edition, int count, String owner, @Nullable Money price) {}
