package io.picasso.platform.sharding;

import io.picasso.contract.PartUnavailableException;
import io.picasso.contract.StreamId;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.function.Supplier;

/** Reads what a shard's failure means, from the driver's own exception below the wrappings of JPA, JTA and EJB. */
public final class ShardFaults {
    private ShardFaults() {}

    /** Somebody else wrote the same unique key, or the database gave this transaction up for another one: try again. */
    public static boolean isConflict(Throwable fault) {
        return find(fault, SQLIntegrityConstraintViolationException.class)
                || find(fault, SQLTransactionRollbackException.class);
    }

    /** Wraps a fault that says that the shard is out of reach; any other one comes back as it is. */
    public static RuntimeException read(int shard, RuntimeException fault) {
        boolean outOfReach = find(fault, SQLNonTransientConnectionException.class)
                || find(fault, SQLTransientException.class)
                || hasConnectionState(fault);
        return outOfReach ? new PartUnavailableException("shard-" + shard, fault) : fault;
    }

    /**
     * Does something that needs the shard of a stream.
     *
     * @throws PartUnavailableException when the shard is out of reach
     */
    public static <T> T on(StreamId stream, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            throw read(ShardMap.of(stream), fault);
        }
    }

    /** The same for a whole shard. */
    public static <T> T on(int shard, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            throw read(shard, fault);
        }
    }

    /** The same for something that has no answer. */
    public static void run(StreamId stream, Runnable work) {
        on(stream, () -> {
            work.run();
            return stream;
        });
    }

    private static boolean find(Throwable fault, Class<? extends SQLException> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQLState class 08 is "connection exception" (ISO 9075). */
    private static boolean hasConnectionState(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("08")) {
                return true;
            }
        }
        return false;
    }
}
