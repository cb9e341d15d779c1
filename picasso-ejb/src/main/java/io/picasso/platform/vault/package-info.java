/**
 * What must be erasable: personal data and the hashes of secrets, one JSON document for each stream that has any.
 *
 * <p>An event stays for ever, so it never holds any of this. The document is written in the transaction of the event that
 * it belongs to, on the same shard, and is replaced or erased without touching history. A second document of the same stream
 * stands in a room of its own and may have a last day, on which it is erased whatever happens.
 */
@NullMarked
package io.picasso.platform.vault;

import org.jspecify.annotations.NullMarked;
