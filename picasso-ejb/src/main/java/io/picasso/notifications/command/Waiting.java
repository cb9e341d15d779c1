package io.picasso.notifications.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.StreamId;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.NoticeKind;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notices that wait for the mail of their day, on the shard of the inbox; each method is one transaction. Days are in UTC. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Waiting {
    private static final int BATCH = 500;

    @EJB
    private Shards shards;

    /** Somebody who has notices of a day that is over. */
    public record Heap(StreamId inbox, LocalDate day) {}

    /** Lets a notice wait, once. */
    public void add(AccountId to, NoticeKind kind, String cause, Instant at) {
        EntityManager shard = shards.join(ShardMap.of(Inbox.of(to)));
        WaitingKey key = new WaitingKey(Inbox.of(to).value(), cause);
        if (shard.find(WaitingRow.class, key) == null) {
            shard.persist(new WaitingRow(key, kind.word(), LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
        }
    }

    /** Who has notices of a day before this one: some of them, until they are forgotten. */
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

    /** How many notices of each kind somebody has of a day. */
    public Map<NoticeKind, Long> of(StreamId inbox, LocalDate day) {
        Map<NoticeKind, Long> numbers = new EnumMap<>(NoticeKind.class);
        shards.join(ShardMap.of(inbox))
                .createQuery(
                        "select w.kind, count(w) from WaitingRow w where w.inbox = :inbox and w.at >= :from and w.at < :to"
                                + " group by w.kind",
                        Object[].class)
                .setParameter("inbox", inbox.value())
                .setParameter("from", day.atStartOfDay())
                .setParameter("to", day.plusDays(1).atStartOfDay())
                .getResultStream()
                .forEach(row -> numbers.put(NoticeKind.of((String) row[0]).orElseThrow(), (Long) row[1]));
        return numbers;
    }

    /** Forgets what somebody was to be told of a day. */
    public void forget(StreamId inbox, LocalDate day) {
        shards.join(ShardMap.of(inbox))
                .createQuery("delete from WaitingRow w where w.inbox = :inbox and w.at >= :from and w.at < :to")
                .setParameter("inbox", inbox.value())
                .setParameter("from", day.atStartOfDay())
                .setParameter("to", day.plusDays(1).atStartOfDay())
                .executeUpdate();
    }

    /** Forgets, whosever it is, what is older than a day. */
    public void forgetBefore(int shard, LocalDate day) {
        shards.join(shard)
                .createQuery("delete from WaitingRow w where w.at < :day")
                .setParameter("day", day.atStartOfDay())
                .executeUpdate();
    }
}
