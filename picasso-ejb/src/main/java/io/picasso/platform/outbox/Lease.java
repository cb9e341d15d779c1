package io.picasso.platform.outbox;

/** The right to relay a shard's outbox; a greater epoch of somebody else ends it. */
record Lease(int shard, String holder, long epoch) {}
