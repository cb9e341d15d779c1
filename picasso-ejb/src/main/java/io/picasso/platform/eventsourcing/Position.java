package io.picasso.platform.eventsourcing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A place in history: the stream and the version in it. */
@Embeddable
public record Position(
        @Column(name = "stream_id", nullable = false) String streamId,
        @Column(name = "version", nullable = false) long version) {}
