/**
 * What only one may have: an address, a handle. Each claim lives on the shard of its own digest, so it is decided in one
 * place, apart from the stream of whoever holds it.
 *
 * <p>A claim is taken for a while before the thing that it is for exists, and settled for good after that thing has
 * happened. Whatever crashes in between leaves a claim that runs out; nothing has to be undone.
 */
@NullMarked
package io.picasso.platform.claims;

import org.jspecify.annotations.NullMarked;
