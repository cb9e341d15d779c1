package io.picasso.platform.readmodel;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One client of the document store for the whole node. JNoSQL's own producer would open a new one for every operation; the
 * alternatives produced here take its place.
 */
@ApplicationScoped
public class DocumentManagers {
    private static final int TIMEOUT_SECONDS = 5;
    private static final int MOST_CONNECTIONS = 50;

    @Inject
    @ConfigProperty(name = "picasso.mongodb.uri")
    private String uri;

    @Inject
    @ConfigProperty(name = "picasso.mongodb.database", defaultValue = "picasso")
    private String database;

    private MongoClient client;
    private MongoDBDocumentManager manager;

    @PostConstruct
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(MOST_CONNECTIONS).maxWaitTime(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .build());
        manager = new MongoDBDocumentConfiguration().get(client).apply(database);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** A collection through the driver, for what Jakarta NoSQL cannot say: conditional writes and partial updates. */
    public MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /** Whether the store answers; throws what the driver throws when it does not. */
    public void ping() {
        client.getDatabase(database).runCommand(new Document("ping", 1));
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @Typed(MongoDBDocumentManager.class)
    MongoDBDocumentManager mongo() {
        return manager;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @Database(DatabaseType.DOCUMENT)
    @Typed(DatabaseManager.class)
    DatabaseManager documents() {
        return manager;
    }
}
