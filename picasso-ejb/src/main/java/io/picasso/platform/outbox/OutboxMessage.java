package io.picasso.platform.outbox;

import io.picasso.platform.eventsourcing.Position;

/** An event ready to be sent. */
record OutboxMessage(Position position, String json) {}
