/**
 * What follows from events on the write side, other than the steps of a purchase: letters, and claims that become settled.
 *
 * <p>All followers share one consumer. Nearly every message concerns none of them, and reading the topic once for each would
 * cost more than what they do. A follower that fails holds up the others on the same partition until its message is a dead
 * letter; each of them only writes rows in shards, so what stops one of them stops them all.
 */
@NullMarked
package io.picasso.platform.followers;

import org.jspecify.annotations.NullMarked;
