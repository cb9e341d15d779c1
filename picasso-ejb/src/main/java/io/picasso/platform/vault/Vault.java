package io.picasso.platform.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps and erases documents, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Vault {
    @EJB
    private Shards shards;

    /** The document of a stream; empty if there is none, or no more. */
    public <T> Optional<T> open(StreamId stream, Class<T> type) {
        return read(stream, stream.value(), type);
    }

    /** The document in another room of a stream. */
    public <T> Optional<T> open(StreamId stream, String room, Class<T> type) {
        return read(stream, key(stream, room), type);
    }

    private <T> Optional<T> read(StreamId stream, String key, Class<T> type) {
        VaultRow row = shards.join(ShardMap.of(stream)).find(VaultRow.class, key);
        if (row == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(row.body(), type));
        } catch (JsonProcessingException e) {
            // The message of the parser would quote the document, so it goes no further.
            throw new IllegalStateException(
                    "The vault's document of " + stream + " is not a " + type.getSimpleName() + ".");
        }
    }

    /** Keeps a document in the place of the one before. */
    public void keep(StreamId stream, Object document) {
        write(stream, stream.value(), document, null, null);
    }

    /** The same for a document that belongs to somebody, and is found by that: see {@link #of}. */
    public void keepOf(String owner, StreamId stream, Object document) {
        write(stream, stream.value(), document, null, owner);
    }

    /** The streams on a shard whose documents belong to somebody. */
    public List<StreamId> of(int shard, String owner) {
        return shards.join(shard)
                .createQuery("select v.streamId from VaultRow v where v.owner = :owner", String.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(StreamId::new)
                .toList();
    }

    /** Keeps a document in another room of a stream, for as long as nobody erases it. */
    public void keep(StreamId stream, String room, Object document) {
        write(stream, key(stream, room), document, null, null);
    }

    /** Keeps a document in another room of a stream, until a moment at the latest. */
    public void keep(StreamId stream, String room, Object document, Instant until) {
        write(stream, key(stream, room), document, LocalDateTime.ofInstant(until, ZoneOffset.UTC), null);
    }

    private void write(
            StreamId stream, String key, Object document, @Nullable LocalDateTime until, @Nullable String owner) {
        try {
            shards.join(ShardMap.of(stream))
                    .merge(new VaultRow(key, Json.MAPPER.writeValueAsString(document), until, owner));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The document of " + stream + " cannot be written.");
        }
    }

    /** Forgets the document of a stream; its other rooms stay. */
    public void erase(StreamId stream) {
        delete(stream, stream.value());
    }

    /** Forgets the document of a stream and what is in all its rooms. */
    public void eraseAll(StreamId stream) {
        erase(stream);
        shards.join(ShardMap.of(stream))
                .createQuery("delete from VaultRow v where substring(v.streamId, 1, :length) = :rooms")
                .setParameter("length", stream.value().length() + 1)
                .setParameter("rooms", key(stream, ""))
                .executeUpdate();
    }

    /** Forgets what is in another room of a stream. */
    public void erase(StreamId stream, String room) {
        delete(stream, key(stream, room));
    }

    /** Forgets what was to be kept until now at the latest; returns how many documents. */
    public int sweep(int shard, Instant now) {
        return shards.join(shard)
                .createQuery("delete from VaultRow v where v.untilAt < :now")
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    private void delete(StreamId stream, String key) {
        shards.join(ShardMap.of(stream))
                .createQuery("delete from VaultRow v where v.streamId = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** No stream is called so: its name has no slash. */
    private static String key(StreamId stream, String room) {
        return stream.value() + "/" + room;
    }
}
