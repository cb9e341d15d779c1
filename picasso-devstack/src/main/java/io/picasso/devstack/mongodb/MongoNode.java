package io.picasso.devstack.mongodb;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The document server. MongoDB keeps what it has acknowledged; H2's store by itself would lose the last second when the
 * process is killed, so every write is committed to the file before it is answered.
 */
public final class MongoNode {

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "findandmodify", "drop", "create", "createIndexes");

    private MongoNode() {}

    /**
     * Runs until the process is asked to end.
     *
     * @param args the file of the documents, and the port
     */
    public static void main(String[] args) {
        MVStore store = new MVStore.Builder()
                .fileName(args[0])
                .cacheSize(32)
                .autoCommitDisabled()
                .open();
        store.setVersionsToKeep(0);
        MongoServer server = new MongoServer(backend(store));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.bind("127.0.0.1", Integer.parseInt(args[1]));
    }

    /** What the server keeps its documents with. */
    static MongoBackend backend(MVStore store) {
        return new CommittingBackend(store);
    }

    private static final class CommittingBackend extends H2Backend {

        CommittingBackend(MVStore store) {
            super(store);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document answer = super.handleMessage(message);
            String command = message.getDocument().keySet().iterator().next();
            if (WRITES.contains(command)) {
                commit();
            }
            return answer;
        }
    }

    private static final class IndexedDatabase extends H2Database {

        IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
            super(name, store, cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            Index<Object> index = super.openOrCreateUniqueIndex(collection, name, keys, sparse);
            return keys.size() == 1 && !sparse ? new NarrowingIndex(index) : index;
        }
    }
}
