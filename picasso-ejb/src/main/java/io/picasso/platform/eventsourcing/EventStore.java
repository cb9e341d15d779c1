package io.picasso.platform.eventsourcing;

import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.EventCodec;
import io.picasso.contract.EventNames;
import io.picasso.contract.StreamId;
import io.picasso.platform.outbox.OutboxRow;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Streams in their shards. Every method takes part in the caller's transaction and binds it to the shard of the stream. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EventStore {
    @EJB
    private Shards shards;

    /** All events of a stream in order; none for a stream that does not exist. */
    public List<Event> load(StreamId stream) {
        return shards.join(ShardMap.of(stream))
                .createQuery(
                        "select e from EventRow e where e.position.streamId = :stream order by e.position.version",
                        EventRow.class)
                .setParameter("stream", stream.value())
                .getResultStream()
                .map(row -> EventCodec.event(row.name(), row.body()))
                .toList();
    }

    /** The events of these kinds in a stream, in order, each with its place and time. */
    public List<Envelope> history(StreamId stream, List<Class<? extends Event>> kinds) {
        return shards.join(ShardMap.of(stream))
                .createQuery(
                        "select e from EventRow e where e.position.streamId = :stream and e.name in :names"
                                + " order by e.position.version",
                        EventRow.class)
                .setParameter("stream", stream.value())
                .setParameter("names", kinds.stream().map(EventNames::of).toList())
                .getResultStream()
                .map(EventStore::envelope)
                .toList();
    }

    /** The event at a place in history; empty if the stream does not reach it. */
    public Optional<Envelope> event(StreamId stream, long version) {
        return Optional.ofNullable(
                        shards.join(ShardMap.of(stream)).find(EventRow.class, new Position(stream.value(), version)))
                .map(EventStore::envelope);
    }

    private static Envelope envelope(EventRow row) {
        return new Envelope(
                new StreamId(row.position().streamId()),
                row.position().version(),
                row.at().toInstant(ZoneOffset.UTC),
                EventCodec.event(row.name(), row.body()),
                Map.of());
    }

    /** The streams on a shard in which somebody once received a picture, as its maker or as its buyer. */
    public List<StreamId> receivedBy(int shard, String receiver) {
        List<?> found = shards.join(shard)
                .createNativeQuery("select distinct stream_id from event where receiver = ?1")
                .setParameter(1, receiver)
                .getResultList();
        return found.stream()
                .map(stream -> new StreamId(String.valueOf(stream)))
                .toList();
    }

    /** The streams on a shard in which somebody wrote something to others, such as a message. */
    public List<StreamId> writtenBy(int shard, String writer) {
        List<?> found = shards.join(shard)
                .createNativeQuery("select distinct stream_id from event where writer = ?1")
                .setParameter(1, writer)
                .getResultList();
        return found.stream()
                .map(stream -> new StreamId(String.valueOf(stream)))
                .toList();
    }

    /** The streams on a shard that end with a person: their collections, and the follows from and to them. */
    public List<StreamId> endingWith(int shard, String account) {
        List<?> found = shards.join(shard)
                .createNativeQuery("select stream_id from event where ends_with = ?1"
                        + " union select stream_id from event where stream_id like ?2")
                .setParameter(1, account)
                .setParameter(2, "follow-" + account + ".%")
                .getResultList();
        return found.stream()
                .map(stream -> new StreamId(String.valueOf(stream)))
                .toList();
    }

    /**
     * Appends events after the expected version, and with each of them its row in the outbox.
     *
     * @param personal travels with the messages and is not kept in history
     * @throws StreamConflictException when the stream has moved on; the transaction is lost
     */
    public void append(
            StreamId stream, long expectedVersion, List<Event> events, Instant at, Map<String, String> personal) {
        EntityManager shard = shards.join(ShardMap.of(stream));
        LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        long version = expectedVersion;
        for (Event event : events) {
            Position position = new Position(stream.value(), ++version);
            shard.persist(new EventRow(position, EventNames.of(event), utc, EventCodec.body(event)));
            shard.persist(new OutboxRow(position, personal));
            flush(shard, stream);
        }
    }

    /** One event at a time: a flush of several inserts them in any order, and the database numbers them as they come. */
    private static void flush(EntityManager shard, StreamId stream) {
        try {
            shard.flush();
        } catch (PersistenceException e) {
            throw ShardFaults.isConflict(e) ? new StreamConflictException(stream, e) : e;
        }
    }
}
