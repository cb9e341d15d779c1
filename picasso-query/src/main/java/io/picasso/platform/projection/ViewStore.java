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

    private long version(String collection, String id) {
        Document view = documents
                .collection(collection)
                .find(one(id))
                .projection(Projections.include(VERSION))
                .first();
        return view == null ? 0 : view.get(VERSION, NONE).longValue();
    }

    /**
     * Sets fields of a view and moves it to the event's version; other fields stay. Nothing happens when the view has the event
     * already.
     *
     * @throws ProjectionGapException when events are missing between the view and this one
     */
    public void write(String collection, String id, Envelope envelope, Document fields) {
        move(collection, id, envelope, new Document("$set", new Document(fields).append(VERSION, envelope.version())));
    }

    /** The same, with one more item at the end of a list. */
    public void append(String collection, String id, Envelope envelope, Document fields, String list, String item) {
        move(
                collection,
                id,
                envelope,
                new Document("$set", new Document(fields).append(VERSION, envelope.version()))
                        .append("$push", new Document(list, item)));
    }

    /** Most events are the next one: so the change is tried first, and the view looked at only if it did not fit. */
    private void move(String collection, String id, Envelope envelope, Document change) {
        long before = envelope.version() - 1;
        if (!isMoved(collection, id, before, change) && isNext(envelope, version(collection, id))) {
            throw new ProjectionGapException(envelope, before);
        }
    }

    private boolean isMoved(String collection, String id, long before, Document change) {
        try {
            UpdateResult result = documents
                    .collection(collection)
                    .updateOne(one(id).append(VERSION, before), change, new UpdateOptions().upsert(before == 0));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Sets fields of a view that have no version of their own; nothing happens when it does not exist. */
    public void set(String collection, String id, Document fields) {
        documents.collection(collection).updateOne(one(id), new Document("$set", fields));
    }

    /** Sets fields of a view as long as others still have these values; false when they have not, and nothing happened. */
    public boolean setIf(String collection, String id, Document expected, Document fields) {
        Document which = one(id);
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
                        one(id).append(turn, new Document("$not", new Document("$gte", sum.turn()))),
                        new Document("$set", new Document(field, sum.count()).append(turn, sum.turn())));
    }

    /** Writes a whole document, whether it was there or not. */
    public void put(String collection, String id, Document fields) {
        documents
                .collection(collection)
                .updateOne(one(id), new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    /**
     * Changes a document, which is made when it is not there. The changes must be such that their order and repetition make no
     * difference, like {@code $max} and {@code $addToSet}.
     */
    public void merge(String collection, String id, Document changes) {
        documents.collection(collection).updateOne(one(id), changes, new UpdateOptions().upsert(true));
    }

    /** Takes away every document in which a field has this value. */
    public void deleteWhere(String collection, String field, String value) {
        documents.collection(collection).deleteMany(Filters.eq(field, value));
    }

    /** Counts the members of groups in a collection; the sums stand in a collection beside it. */
    public Tally tally(String collection, String group, String flag) {
        return new Tally(documents.collection(collection), documents.collection(collection + "Tally"), group, flag);
    }

    /** Makes the indexes that are missing; blocks until each is built. */
    void ensure(Map<String, List<Document>> indexes) {
        indexes.forEach((collection, keys) -> documents
                .collection(collection)
                .createIndexes(keys.stream().map(IndexModel::new).toList()));
    }

    /**
     * Names one document. Conditions are appended to it and never joined with it by {@code $and}, for which the store of the
     * development stack would go through the whole collection.
     */
    static Document one(String id) {
        return new Document("_id", id);
    }
}
