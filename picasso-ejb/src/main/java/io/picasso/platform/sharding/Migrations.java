package io.picasso.platform.sharding;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings every shard's schema up to date when the application starts. A shard that is out of reach does not keep the others
 * from serving: it is tried again until it answers, and the health check names it meanwhile.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());
    private static final int BETWEEN_TRIES_MS = 500;

    private final BitSet done = new BitSet(ShardMap.COUNT);
    private final CountDownLatch firstTries = new CountDownLatch(ShardMap.COUNT);

    @Resource
    private ManagedThreadFactory threadFactory;

    /** Every shard in a thread of its own: the rest of the application starts meanwhile. */
    @PostConstruct
    void start() {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            int number = shard;
            Thread thread = threadFactory.newThread(() -> migrateUntilDone(number));
            thread.setName("picasso-migration-" + shard);
            thread.start();
        }
    }

    /** Blocks until every shard was tried once, whether it could be reached or not. */
    public void awaitFirstTries() throws InterruptedException {
        firstTries.await();
    }

    /** Whether the shard's schema is what this version expects. */
    public boolean isDone(int shard) {
        synchronized (done) {
            return done.get(shard);
        }
    }

    /** Blocks until the shard's schema is ready. */
    public void awaitDone(int shard) throws InterruptedException {
        synchronized (done) {
            while (!done.get(shard)) {
                done.wait();
            }
        }
    }

    private void migrateUntilDone(int shard) {
        try {
            while (!isDone(shard)) {
                boolean success = tryOnce(shard);
                firstTries.countDown();
                if (!success) {
                    Thread.sleep(BETWEEN_TRIES_MS);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The names looked up are constants of this program. */
    @SuppressWarnings("BanJNDI")
    private boolean tryOnce(int shard) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(InitialContext.<DataSource>doLookup("jdbc/shard-" + shard))
                    .locations("classpath:db/migration")
                    .table("schema_history")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            synchronized (done) {
                done.set(shard);
                done.notifyAll();
            }
            return true;
        } catch (FlywayException | NamingException fault) {
            LOG.log(Level.WARNING, "shard-" + shard + " is not ready: " + fault.getMessage());
            return false;
        }
    }
}
