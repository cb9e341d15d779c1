package io.picasso.leaving.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.command.Proof;
import io.picasso.accounts.command.RemovalDesk;
import io.picasso.contract.Money;
import io.picasso.leaving.Removals;
import io.picasso.payments.command.Owed;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets people go. The balance is asked of the books and not of a view, which may be late. */
@Stateless
@Local(Removals.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovalsBean implements Removals {
    @Inject
    private RemovalDesk desk;

    @Inject
    private Farewell market;

    @EJB
    private Owed books;

    @Override
    public Wish request(AccountId account, ClientAddress from) {
        return desk.request(account, from).<Wish>map(Wish.Throttled::new).orElseGet(Wish.Accepted::new);
    }

    @Override
    public Wish request(AccountId account, String password, ClientAddress from) {
        return switch (desk.request(account, password, from)) {
            case Proof.Right right -> new Wish.Accepted();
            case Proof.Wrong() -> new Wish.WrongPassword();
            case Proof.Throttled(Duration wait) -> new Wish.Throttled(wait);
        };
    }

    @Override
    public List<Money> owed(AccountId account) {
        Map<String, Money> sums = new TreeMap<>();
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            int number = shard;
            on(number, () -> books.on(number, account)).forEach(sum -> sums.merge(sum.currency(), sum, Money::plus));
        }
        return sums.values().stream().filter(sum -> sum.amount() > 0).toList();
    }

    @Override
    public Outcome complete(String token, boolean givingUp) {
        Optional<AccountId> holder = desk.holder(token);
        if (holder.isEmpty()) {
            return new Outcome.UnknownToken();
        }
        AccountId account = holder.get();
        List<Money> owed = owed(account);
        if (!owed.isEmpty() && !givingUp) {
            return new Outcome.Owed(owed);
        }
        if (!market.leave(account)) {
            return new Outcome.UnderWay();
        }
        // Nothing can be earned any more, so that this sum is the last one; it may be more than a moment ago.
        List<Money> last = owed(account);
        if (!last.isEmpty() && !givingUp) {
            return new Outcome.Owed(last);
        }
        return desk.remove(account, token, last) ? new Outcome.Removed(account) : new Outcome.UnknownToken();
    }
}
