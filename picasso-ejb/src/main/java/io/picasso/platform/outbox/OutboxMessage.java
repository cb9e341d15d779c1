package io.picasso.platform.outbox;

import io.picasso.platform.eventsourcing.Position;

/**
 * An event ready to be sent.
 *
 * @param id its row in the outbox
 */
record OutboxMessage(long id, Position position, String json) {}
