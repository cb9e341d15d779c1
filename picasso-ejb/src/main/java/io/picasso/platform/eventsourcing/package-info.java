/**
 * History, and the one way to add to it.
 *
 * <p>A {@link io.picasso.contract.Command} names the one stream that decides on it. {@link
 * io.picasso.platform.eventsourcing.CommandTransaction} reads that stream, folds its events with the {@link
 * io.picasso.platform.eventsourcing.Decider} of its kind, lets it decide, and appends what follows together with a row in the
 * outbox for each event. All of it is one local transaction of one shard. {@link
 * io.picasso.platform.eventsourcing.CommandGatewayBean} is the door: it repeats a command that lost a race.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>The versions of a stream are 1, 2, 3, ... without gap or duplicate: the unique key over stream and version lets one
 *       writer through, and the other one's transaction is undone as a whole.
 *   <li>No event without its outbox row, and no outbox row without its event.
 *   <li>A receipt that says accepted was committed before it was given. A refused command has written nothing but, perhaps,
 *       its {@link io.picasso.platform.eventsourcing.Accompaniment}.
 *   <li>A decider is a pure function; time, identifiers and the caller come with the command. So a decision can be repeated
 *       against a newer history with the same command.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>Before the commit.</b> Nothing happened; the caller heard nothing and may ask again.
 *   <li><b>After the commit, before the receipt.</b> It happened. The caller asks again; every decider accepts what is so
 *       already and appends nothing.
 *   <li><b>After the commit, before the relay was woken.</b> The relay looks by itself once a second.
 * </ul>
 */
@NullMarked
package io.picasso.platform.eventsourcing;

import org.jspecify.annotations.NullMarked;
