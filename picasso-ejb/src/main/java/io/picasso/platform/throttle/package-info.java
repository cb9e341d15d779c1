/**
 * How often is too often: quotas that all nodes share, one row for each on the shard of its own digest.
 *
 * <p>A {@link io.picasso.platform.throttle.Quota} says of what kind it is, whose it is, and at which {@link
 * io.picasso.platform.throttle.Rate} it fills again. {@link io.picasso.platform.throttle.Throttle} takes from it. This room
 * knows nothing of log-ins or uploads: what is counted, and under which key, is decided by the context that counts.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>However many nodes and threads take at once, no more is given than the rate allows: the row is locked from reading it
 *       to committing it, and of two who insert it at once one fails and runs again.
 *   <li>Whoever is refused waits for one interval of the rate at most, however often they were refused before, because a
 *       refusal takes nothing. Nothing that is written here can lock anybody out for longer, not even a node whose clock was
 *       wrong.
 *   <li>A row holds a digest and an instant, nothing that is personal. After its instant it says the same as no row, and is
 *       swept away.
 *   <li>A shard that does not answer throttles nobody: the quota is not worth an outage of what it guards. That is logged.
 * </ol>
 *
 * <p>A crash between taking and giving back leaves one too few in the quota, until it has filled again.
 */
@NullMarked
package io.picasso.platform.throttle;

import org.jspecify.annotations.NullMarked;
