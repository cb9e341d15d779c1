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
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The mails of each shard; each method is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailStore {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_AN_HOUR = 20;
    private static final int BATCH = 20;

    @EJB
    private Shards shards;

    /**
     * Makes a mail due; false if this cause has one already, or the receiver has had so many within an hour that somebody
     * must be playing.
     */
    public boolean enqueue(Envelope cause, String letter) {
        StreamId stream = cause.stream();
        EntityManager shard = shards.join(ShardMap.of(stream));
        String key = stream.value() + "@" + cause.version();
        LocalDateTime now = utc(Instant.now());
        if (shard.find(MailRow.class, key) != null || recent(shard, stream, now) >= MOST_IN_AN_HOUR) {
            return false;
        }
        shard.persist(new MailRow(key, stream.value(), letter, now));
        return true;
    }

    /** The causes of mails that are due, the oldest first. */
    public List<String> due(int shard) {
        return shards.join(shard)
                .createQuery(
                        "select m.cause from MailRow m where m.sentAt is null and m.dueAt <= :now order by m.dueAt",
                        String.class)
                .setParameter("now", utc(Instant.now()))
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Takes a due mail for half a minute, or longer the more often it has failed; empty if another node has it. */
    public Optional<Due> take(int shard, String cause) {
        LocalDateTime now = utc(Instant.now());
        return shards.join(shard)
                .createQuery(
                        "select m from MailRow m where m.cause = :cause and m.sentAt is null and m.dueAt <= :now",
                        MailRow.class)
                .setParameter("cause", cause)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    row.tryAgainAt(now.plus(LEASE));
                    return new Due(shard, cause, new StreamId(row.streamId()), row.letter(), row.attempts());
                });
    }

    /** The mail is out, or there is nobody to send it to. */
    public void done(Due due) {
        Optional.ofNullable(shards.join(due.shard()).find(MailRow.class, due.cause()))
                .ifPresent(row -> row.sent(utc(Instant.now())));
    }

    /** It did not go out; it is due again after a pause. */
    public void postpone(Due due, Duration pause) {
        shards.join(due.shard())
                .createQuery("update MailRow m set m.dueAt = :next where m.cause = :cause and m.sentAt is null")
                .setParameter("next", utc(Instant.now().plus(pause)))
                .setParameter("cause", due.cause())
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
