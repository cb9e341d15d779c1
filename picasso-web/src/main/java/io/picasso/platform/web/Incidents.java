package io.picasso.platform.web;

import io.picasso.contract.Ids;
import io.picasso.contract.PartUnavailableException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an outage from a fault of our own, and writes the latter down under a number that the caller is given. */
public final class Incidents {
    /** What a caller is told while a part is down. */
    public static final String PLEASE_RETRY =
            "A part that is needed for this does not answer just now. Please try again.";

    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());
    private static final int DEEPEST = 20;

    private static final List<Class<? extends Throwable>> OUTAGES =
            List.of(PartUnavailableException.class, ConnectException.class, SocketTimeoutException.class);

    /** Outages whose classes the web must not know: those of the two stores. */
    private static final Set<String> OUTAGES_BY_NAME = Set.of(
            "java.sql.SQLTransientConnectionException",
            "java.sql.SQLNonTransientConnectionException",
            "java.sql.SQLRecoverableException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoNotPrimaryException");

    private Incidents() {}

    /** The problem document of a fault that nobody foresaw; a problem that was thrown inside another fault is kept. */
    public static Problem problem(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (isOutage(cause)) {
                LOG.log(Level.WARNING, "A part does not answer: {0}", cause.toString());
                return Problem.of(503, "web.unavailable", PLEASE_RETRY);
            }
        }
        String incident = Ids.next();
        LOG.log(Level.ERROR, "Incident " + incident, fault);
        return Problem.of(500, "web.fault", "Something is wrong on our side. It is written down as " + incident + ".");
    }

    /** Whether a part that is needed does not answer, as opposed to a fault of our own. */
    public static boolean isOutage(Throwable cause) {
        return OUTAGES.stream().anyMatch(type -> type.isInstance(cause))
                || Stream.<Class<?>>iterate(cause.getClass(), Objects::nonNull, Class::getSuperclass)
                        .anyMatch(type -> OUTAGES_BY_NAME.contains(type.getName()));
    }
}
