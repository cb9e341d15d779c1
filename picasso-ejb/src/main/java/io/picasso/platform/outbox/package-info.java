/**
 * From the commit to Kafka: at least once, and each stream in its order.
 *
 * <p>The transaction of an event inserts a row into its shard's {@code outbox}. One {@link
 * io.picasso.platform.outbox.OutboxRelay} for each shard, on whichever node holds the shard's lease, reads the oldest rows,
 * sends them keyed by their stream, waits for every acknowledgement, and deletes what was acknowledged. {@link
 * io.picasso.platform.outbox.OutboxBell} wakes it after each commit of its own node; without a ring it looks once a second.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>A row is deleted only after the broker has acknowledged its message. There is no high-water mark: a lower number may be
 *       committed later than a higher one, and would be passed over.
 *   <li>Of one stream a single message is in flight. When it fails, nothing behind it was sent: there is no gap.
 *   <li>Deleting is fenced: it happens under the lock of the lease row and only while holder and epoch are still ours. A relay
 *       that was asleep while another one took over may send a message again, and deletes nothing.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>Before the send.</b> The row is there; the next holder of the lease sends it. A node that comes back under its own
 *       name takes its lease back at once, another one waits until it runs out, ten seconds at most.
 *   <li><b>After the send, before the acknowledgement, or before the delete.</b> It is sent again. Consumers know the version
 *       of what they have and skip it.
 *   <li><b>The broker is down.</b> Rows wait, commands go on. The relay tries again every second and says so once.
 *   <li><b>The shard is down.</b> So are its commands; the other seven relays do not notice.
 * </ul>
 */
@NullMarked
package io.picasso.platform.outbox;

import org.jspecify.annotations.NullMarked;
