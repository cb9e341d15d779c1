/**
 * From events to views: in order, each event once in effect.
 *
 * <p>{@link io.picasso.platform.projection.ProjectionConsumer} takes every message of {@code picasso.events} to the {@link
 * io.picasso.platform.projection.Projection} of its kind of stream. A view carries the version of the last event in it; {@link
 * io.picasso.platform.projection.ViewStore} writes the next one only onto the version before it. After the write, {@link
 * io.picasso.platform.projection.ProjectedSignal} tells this node and every other one, so that waiting readers ({@link
 * io.picasso.platform.projection.Freshness}) and caches hear of it.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>An event applies only if it is the view's version plus one. An older one is skipped: projections may run twice. A
 *       newer one is a {@link io.picasso.platform.projection.ProjectionGapException}: a view never shows a history with holes.
 *   <li>A message that cannot be applied is tried five times and then goes to {@code picasso.dead-letters}; the other streams go
 *       on. While the document store is down, nothing is given up ({@link io.picasso.contract.Delivery}).
 *   <li>What has no version of its own (a number of likes) follows from what has one, by a {@link
 *       io.picasso.platform.projection.Tally}, which counts nothing twice; so repeating it is harmless.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>Before the write.</b> The offset was not committed; the message comes again.
 *   <li><b>After the write, before the offset is committed.</b> The message comes again and is skipped.
 *   <li><b>After the write, before the signal.</b> Readers look again by themselves after 100 ms, caches expire after two
 *       seconds.
 *   <li><b>Between two writes of one event</b> (history and view, like and count). The one that carries the version comes last,
 *       or the derived one is written on every repetition.
 * </ul>
 */
@NullMarked
package io.picasso.platform.projection;

import org.jspecify.annotations.NullMarked;
