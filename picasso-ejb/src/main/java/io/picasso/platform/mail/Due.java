package io.picasso.platform.mail;

import io.picasso.contract.StreamId;

/**
 * A mail that this node has taken upon itself to send.
 *
 * @param shard where it is written down
 * @param cause the event that causes it
 * @param stream whom or what it is about
 * @param letter which letter
 * @param attempts how often it was tried, this time included
 */
public record Due(int shard, String cause, StreamId stream, String letter, int attempts) {}
