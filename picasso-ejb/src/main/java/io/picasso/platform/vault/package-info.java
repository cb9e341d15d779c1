/**
 * What must be erasable: personal data and the hashes of secrets, one JSON document for each stream that has any.
 *
 * <p>An event stays for ever, so it never holds any of this. The document is written in the transaction of the event that
 * it belongs to, on the same shard, and is replaced or erased without touching history.
 */
@NullMarked
package io.picasso.platform.vault;

import org.jspecify.annotations.NullMarked;
