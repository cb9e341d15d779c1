package io.picasso.payments.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.payments.BalanceEvent;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What the books say that the platform owes a person, and how that is let go. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Owed {
    @EJB
    private Shards shards;

    /** What the orders on one shard add up to, once for each currency; negative when more was taken back than earned. */
    public List<Money> on(int shard, AccountId account) {
        return shards.join(shard)
                .createQuery(
                        "select e.currency, sum(e.amount) from LedgerEntryRow e where e.account in :accounts"
                                + " group by e.currency",
                        Object[].class)
                .setParameter("accounts", List.of(Posting.seller(account), Posting.creator(account)))
                .getResultStream()
                .map(row -> new Money(Math.negateExact(((Number) row[1]).longValue()), (String) row[0]))
                .toList();
    }

    /** The orders on one shard that left something on a person's accounts. */
    public List<OrderId> orders(int shard, AccountId account) {
        return shards.join(shard)
                .createQuery(
                        "select e.orderId from LedgerEntryRow e where e.account in :accounts"
                                + " group by e.orderId having sum(e.amount) <> 0",
                        String.class)
                .setParameter("accounts", List.of(Posting.seller(account), Posting.creator(account)))
                .getResultStream()
                .map(OrderId::new)
                .toList();
    }

    /** Books what somebody has given up, on the shard of the order; what is booked already is not booked again. */
    public void book(AccountId account, BalanceEvent.GivenUp given, long version) {
        EntityManager shard = shards.join(ShardMap.of(given.order().stream()));
        Posting posting = Posting.givenUp(account, given, version);
        if (shard.find(LedgerEntryRow.class, LedgerEntryRow.id(posting, 0)) == null) {
            LedgerEntryRow.of(posting).forEach(shard::persist);
        }
    }
}
