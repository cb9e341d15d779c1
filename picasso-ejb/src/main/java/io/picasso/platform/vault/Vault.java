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
import java.util.Optional;

/** Keeps and erases documents, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Vault {
    @EJB
    private Shards shards;

    /** The document of a stream; empty if there is none, or no more. */
    public <T> Optional<T> open(StreamId stream, Class<T> type) {
        VaultRow row = shards.join(ShardMap.of(stream)).find(VaultRow.class, stream.value());
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
        try {
            shards.join(ShardMap.of(stream))
                    .merge(new VaultRow(stream.value(), Json.MAPPER.writeValueAsString(document)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The document of " + stream + " cannot be written.");
        }
    }

    /** Forgets everything that was kept for a stream. */
    public void erase(StreamId stream) {
        shards.join(ShardMap.of(stream))
                .createQuery("delete from VaultRow v where v.streamId = :stream")
                .setParameter("stream", stream.value())
                .executeUpdate();
    }
}
