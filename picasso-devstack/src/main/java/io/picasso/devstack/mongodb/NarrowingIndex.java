package io.picasso.devstack.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;

/**
 * A unique index that also helps with questions which ask for more than its key: it narrows them down to the documents with that
 * key, of which the collection then keeps those that fit. The library's own index answers only for questions about nothing but
 * the key, and every other one goes through the whole collection, such as each write that names the version it follows.
 */
final class NarrowingIndex extends Index<Object> {
    private final Index<Object> index;
    private final String key;

    /** Takes an index of one key. */
    NarrowingIndex(Index<Object> index) {
        super(index.getName(), index.getKeys(), false);
        this.index = index;
        this.key = index.getKeys().getFirst().getKey();
    }

    /** The part of a question that is about the key; at the top, or one of several conditions that all have to hold. */
    private Optional<Document> aboutKey(Document query) {
        if (query.containsKey(key)) {
            return Optional.of(new Document(key, query.get(key)));
        }
        return query.get("$and") instanceof Collection<?> all
                ? all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .filter(part -> part.containsKey(key))
                        .findFirst()
                        .map(part -> new Document(key, part.get(key)))
                : Optional.empty();
    }

    @Override
    public boolean canHandle(Document query) {
        return aboutKey(query).filter(index::canHandle).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return index.getPositions(aboutKey(query).orElseThrow());
    }

    @Override
    public Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        index.checkUpdate(oldDocument, newDocument, collection);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        index.updateInPlace(oldDocument, newDocument, position, collection);
    }

    @Override
    public void drop() {
        index.drop();
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }
}
