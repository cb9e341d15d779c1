package io.picasso.platform.projection;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import io.picasso.contract.Envelope;
import io.picasso.platform.readmodel.DocumentManagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Writes views so that each event takes effect once: every write names the version that it follows. */
@ApplicationScoped
public class ViewStore {
    private static final String VERSION = "version";
    private static final Number NONE = 0L;
    static final int DUPLICATE_KEY = 11_000;

    @Inject
    private DocumentManagers documents;

    /**
     * Whether the event is the next one for a view.
     *
     * @param viewVersion the view's version; 0 for one that does not exist
     * @return false for an event that the view has already
     * @throws ProjectionGapException when events are missing between the view and this one
     */
    public static boolean isNext(Envelope envelope, long viewVersion) {
        if (envelope.version() > viewVersion + 1) {
            throw new ProjectionGapException(envelope, viewVersion);
        }
        return envelope.version() == viewVersion + 1;
    }

    /** The version of a view; 0 for one that does not exist. */
    public long version(String collection, String id) {
        Document view = documents
                .collection(collection)
                .find(Filters.eq("_id", id))
                .projection(Projections.include(VERSION))
                .first();
        return view == null ? 0 : view.get(VERSION, NONE).longValue();
    }

    /**
     * Sets fields of a view and moves it to the event's version; other fields stay.
     *
     * @throws ProjectionGapException when another writer has moved the view meanwhile; the event is looked at again then
     */
    public void write(String collection, String id, Envelope envelope, Document fields) {
        long before = envelope.version() - 1;
        Document set = new Document(fields).append(VERSION, envelope.version());
        UpdateOptions insertFirst = new UpdateOptions().upsert(before == 0);
        try {
            UpdateResult result = documents
                    .collection(collection)
                    .updateOne(
                            Filters.and(Filters.eq("_id", id), Filters.eq(VERSION, before)),
                            new Document("$set", set),
                            insertFirst);
            if (result.getMatchedCount() == 0 && result.getUpsertedId() == null) {
                throw new ProjectionGapException(envelope, before);
            }
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            }
            throw new ProjectionGapException(envelope, before);
        }
    }

    /** Sets fields of a view that have no version of their own; nothing happens when it does not exist. */
    public void set(String collection, String id, Document fields) {
        documents.collection(collection).updateOne(Filters.eq("_id", id), new Document("$set", fields));
    }

    /** Sets fields of a view as long as others still have these values; false when they have not, and nothing happened. */
    public boolean setIf(String collection, String id, Document expected, Document fields) {
        Document which = new Document("_id", id);
        which.putAll(expected);
        return documents
                        .collection(collection)
                        .updateOne(which, new Document("$set", fields))
                        .getMatchedCount()
                == 1;
    }

    /**
     * Shows a sum in a view, unless a newer one is shown there already; nothing happens when the view does not exist.
     *
     * @param field the view's field for the number; how often it was changed stands beside it
     */
    public void show(String collection, String id, String field, Tally.Sum sum) {
        String turn = field + "Turn";
        documents
                .collection(collection)
                .updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.not(Filters.gte(turn, sum.turn()))),
                        new Document("$set", new Document(field, sum.count()).append(turn, sum.turn())));
    }

    /** Writes a whole document, whether it was there or not. */
    public void put(String collection, String id, Document fields) {
        documents
                .collection(collection)
                .updateOne(Filters.eq("_id", id), new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    /**
     * Changes a document, which is made when it is not there. The changes must be such that their order and repetition make no
     * difference, like {@code $max} and {@code $addToSet}.
     */
    public void merge(String collection, String id, Document changes) {
        documents.collection(collection).updateOne(Filters.eq("_id", id), changes, new UpdateOptions().upsert(true));
    }

    /** Takes away every document in which a field has this value. */
    public void deleteWhere(String collection, String field, String value) {
        documents.collection(collection).deleteMany(Filters.eq(field, value));
    }

    /** Counts the members of groups in a collection; the sums stand in a collection beside it. */
    public Tally tally(String collection, String group, String flag) {
        return new Tally(documents.collection(collection), documents.collection(collection + "Sum"), group, flag);
    }

    /** Makes the indexes that are missing; blocks until each is built. */
    void ensure(Map<String, List<Document>> indexes) {
        indexes.forEach((collection, keys) -> documents
                .collection(collection)
                .createIndexes(keys.stream().map(IndexModel::new).toList()));
    }
}
