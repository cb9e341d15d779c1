/**
 * From views to the pages that are open, on every node.
 *
 * <p>After a projection has written a view, the {@link io.picasso.platform.live.Announcer} of that kind of stream says what open
 * pages hear of it. The {@link io.picasso.platform.live.LiveFeed} puts that into {@code picasso.live}, a topic with one
 * partition, so that there is one order for all; its offsets are the positions from which a page that lost its line goes on.
 * Every node hears the whole topic ({@link io.picasso.platform.live.LiveLine}), keeps the last part of it ({@link
 * io.picasso.platform.live.LiveRing}), and serves its own connections from that. Passing words (typing, who is looking) go
 * through {@code picasso.passing} and are not kept.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>An event is done with only when its live messages are with the broker: its offset is not committed before that. So a
 *       message may be told twice and is never lost.
 *   <li>Whoever hears a message drops it unless its version is newer than what that stream and type told before.
 *   <li>A page that comes back gets everything after its position, once and in order, or is told to read anew. There is nothing
 *       in between: the kept part knows from where on it is whole.
 *   <li>A node that has not read back yet says so and takes no connections.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>After the view, before the announcement.</b> The event comes again, the view skips it, the announcer is asked again.
 *   <li><b>After the announcement, before the offset is committed.</b> The event comes again, and the message is told twice.
 *   <li><b>A node with open pages.</b> They come back at another node with their position. That node may be some milliseconds
 *       behind the dead one; it then waits a moment before it calls a position one from the future.
 *   <li><b>The broker.</b> Nothing is told while it is down; producers go on trying, and then all of it comes in order.
 * </ul>
 */
@NullMarked
package io.picasso.platform.live;

import org.jspecify.annotations.NullMarked;
