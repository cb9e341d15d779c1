/**
 * Addresses that somebody has yet to prove who may have no account: what was asked, for as long as the mailed link is good, on the
 * shard of its own name. The link counts only in the browser in which it was asked for, because whoever asked gets what it proves.
 */
@NullMarked
package io.picasso.platform.proofs;

import org.jspecify.annotations.NullMarked;
