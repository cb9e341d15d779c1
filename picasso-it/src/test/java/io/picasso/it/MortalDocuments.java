package io.picasso.it;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.picasso.platform.readmodel.DocumentManagers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import org.bson.Document;

/** The documents of a node that dies now and then: before an operation, or after it and before its answer. */
class MortalDocuments extends DocumentManagers {
    private final MongoDatabase database;
    private final Random chance;
    private final int oneIn;

    /**
     * The documents of a database.
     *
     * @param oneIn how rare a death is; 0 for never
     */
    MortalDocuments(MongoDatabase database, Random chance, int oneIn) {
        this.database = database;
        this.chance = chance;
        this.oneIn = oneIn;
    }

    /** The end of a node; another one is told the same event. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> collection(String name) {
        MongoCollection<Document> real = database.getCollection(name);
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> {
                    die();
                    try {
                        Object answer = method.invoke(real, arguments);
                        die();
                        return answer;
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }

    private void die() {
        if (oneIn > 0 && chance.nextInt(oneIn) == 0) {
            throw new Death();
        }
    }
}
