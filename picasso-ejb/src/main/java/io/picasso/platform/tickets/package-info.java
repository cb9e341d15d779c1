/**
 * Secrets that work once and run out; only their digests are stored, on the shard of whom they are for. Those that are mailed are
 * there until they are used; those that a signature vouches for, from their use on.
 */
@NullMarked
package io.picasso.platform.tickets;

import org.jspecify.annotations.NullMarked;
