/**
 * Where things stand: eight logical shards for ever, {@code shard-0} to {@code shard-7}.
 *
 * <p>{@link io.picasso.platform.sharding.ShardMap} gives the shard of a stream, or of any other key, by a checksum that must
 * never change. {@link io.picasso.platform.sharding.Shards} hands out the entity manager of a shard for the running
 * transaction. {@link io.picasso.platform.sharding.Migrations} brings each shard's schema up to date at the start.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>A transaction belongs to the first shard that it asks for. Asking for another one throws {@link
 *       io.picasso.platform.sharding.SecondShardException} and undoes the first one's work: nothing here could commit both or
 *       neither.
 *   <li>Which server carries a shard is configuration of the application server. The program knows eight names.
 *   <li>A shard that is out of reach is named ({@link io.picasso.contract.PartUnavailableException}) and keeps no other shard
 *       from serving.
 * </ol>
 */
@NullMarked
package io.picasso.platform.sharding;

import org.jspecify.annotations.NullMarked;
