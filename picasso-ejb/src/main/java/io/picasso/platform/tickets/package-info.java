/** Secrets that are mailed, work once, and run out; only their digests are stored, on the shard of whom they are for. */
@NullMarked
package io.picasso.platform.tickets;

import org.jspecify.annotations.NullMarked;
