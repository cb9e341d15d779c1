package io.picasso.platform.digest;

import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What waits for the mail of its day, on the shard of the inbox that it is for; each method is one transaction. Days are in UTC. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Waiting {
    private static final int BATCH = 500;

    @EJB
    private Shards shards;

    /** An inbox for which something of a day waits. */
    public record Heap(StreamId inbox, LocalDate day) {}

    /** Lets something of a kind wait, once for each cause. */
    public void add(StreamId inbox, String kind, String cause, Instant at) {
        EntityManager shard = shards.join(ShardMap.of(inbox));
        WaitingKey key = new WaitingKey(inbox.value(), cause);
        if (shard.find(WaitingRow.class, key) == null) {
            shard.persist(new WaitingRow(key, kind, LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
        }
    }

    /** For whom something of a day before this one waits: some of them, until they are forgotten. */
    public List<Heap> due(int shard, LocalDate today) {
        List<?> found = shards.join(shard)
                .createNativeQuery(
                        "select distinct inbox, date_format(at, '%Y-%m-%d') from notice_waiting where at < ?1")
                .setParameter(1, today.atStartOfDay())
                .setMaxResults(BATCH)
                .getResultList();
        return found.stream().map(row -> heap((Object[]) row)).toList();
    }

    private static Heap heap(Object[] row) {
        return new Heap(new StreamId(String.valueOf(row[0])), LocalDate.parse(String.valueOf(row[1])));
    }

    /** How much of each kind waits for a day. */
    public Map<String, Long> of(StreamId inbox, LocalDate day) {
        Map<String, Long> numbers = new TreeMap<>();
        shards.join(ShardMap.of(inbox))
                .createQuery(
                        "select w.kind, count(w) from WaitingRow w where w.inbox = :inbox and w.at >= :from and w.at < :to"
                                + " group by w.kind",
                        Object[].class)
                .setParameter("inbox", inbox.value())
                .setParameter("from", day.atStartOfDay())
                .setParameter("to", day.plusDays(1).atStartOfDay())
                .getResultStream()
                .forEach(row -> numbers.put((String) row[0], (Long) row[1]));
        return numbers;
    }

    /** Forgets what waits for a day. */
    public void forget(StreamId inbox, LocalDate day) {
        shards.join(ShardMap.of(inbox))
                .createQuery("delete from WaitingRow w where w.inbox = :inbox and w.at >= :from and w.at < :to")
                .setParameter("inbox", inbox.value())
                .setParameter("from", day.atStartOfDay())
                .setParameter("to", day.plusDays(1).atStartOfDay())
                .executeUpdate();
    }

    /** Forgets, whomever it is for, what is older than a day. */
    public void forgetBefore(int shard, LocalDate day) {
        shards.join(shard)
                .createQuery("delete from WaitingRow w where w.at < :day")
                .setParameter("day", day.atStartOfDay())
                .executeUpdate();
    }
}
