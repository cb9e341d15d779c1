package io.picasso.platform.mail;

import io.picasso.contract.Envelope;
import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The mails of each shard; each method is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailStore {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_AN_HOUR = 20;
    private static final int BATCH = 20;

    @EJB
    private Shards shards;

    /** Makes mails due, each once. */
    public Intake enqueue(Envelope cause, List<String> letters) {
        return enqueue(cause.stream(), cause.version(), letters);
    }

    /** The same for something that has no history, at its only version. */
    public Intake enqueue(StreamId stream, List<String> letters) {
        return enqueue(stream, 1, letters);
    }

    private Intake enqueue(StreamId stream, long version, List<String> letters) {
        EntityManager shard = shards.join(ShardMap.of(stream));
        LocalDateTime now = utc(Instant.now());
        List<MailRow> rows = letters.stream()
                .map(letter -> new MailRow(stream.value() + "@" + version + "@" + letter, stream.value(), letter, now))
                .filter(row -> shard.find(MailRow.class, row.cause()) == null)
                .toList();
        if (rows.isEmpty()) {
            return Intake.KNOWN;
        }
        if (recent(shard, stream, now) >= MOST_IN_AN_HOUR) {
            return Intake.TOO_MANY;
        }
        rows.forEach(shard::persist);
        return Intake.TAKEN;
    }

    /** Mails that are due, the oldest first. */
    public List<Due> due(int shard, Lane lane) {
        return shards.join(shard)
                .createQuery(
                        "select m from MailRow m where m.sentAt is null and m.dueAt <= :now and "
                                + (lane == Lane.FIRST ? "m.attempts = 0" : "m.attempts > 0") + " order by m.dueAt",
                        MailRow.class)
                .setParameter("now", utc(Instant.now()))
                .setMaxResults(BATCH)
                .getResultStream()
                .map(row -> new Due(shard, row.cause(), new StreamId(row.streamId()), row.letter(), row.attempts()))
                .toList();
    }

    /** Takes a due mail for a while; false if somebody else has it. */
    public boolean take(Due due) {
        return shards.join(due.shard())
                        .createQuery("update MailRow m set m.dueAt = :until, m.attempts = m.attempts + 1"
                                + " where m.cause = :cause and m.attempts = :attempts and m.sentAt is null")
                        .setParameter("until", utc(Instant.now().plus(Due.LEASE)))
                        .setParameter("cause", due.cause())
                        .setParameter("attempts", due.attempts())
                        .executeUpdate()
                == 1;
    }

    /** The mail is out, or there is nobody to send it to. */
    public void done(Due due) {
        shards.join(due.shard())
                .createQuery("update MailRow m set m.sentAt = :now where m.cause = :cause and m.sentAt is null")
                .setParameter("now", utc(Instant.now()))
                .setParameter("cause", due.cause())
                .executeUpdate();
    }

    /** It did not go out; it is due again after a pause, unless somebody else has it by now. */
    public void postpone(Due due, Duration pause) {
        shards.join(due.shard())
                .createQuery("update MailRow m set m.dueAt = :next"
                        + " where m.cause = :cause and m.attempts = :attempts and m.sentAt is null")
                .setParameter("next", utc(Instant.now().plus(pause)))
                .setParameter("cause", due.cause())
                .setParameter("attempts", due.attempts())
                .executeUpdate();
    }

    private static long recent(EntityManager shard, StreamId stream, LocalDateTime now) {
        return shard.createQuery(
                        "select count(m) from MailRow m where m.streamId = :stream and m.createdAt > :since",
                        Long.class)
                .setParameter("stream", stream.value())
                .setParameter("since", now.minus(HOUR))
                .getSingleResult();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
