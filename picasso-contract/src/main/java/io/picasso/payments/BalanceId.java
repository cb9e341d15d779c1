package io.picasso.payments;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Id;
import io.picasso.contract.StreamId;
import io.picasso.orders.OrderId;

/**
 * Names what one order changes of a person's balance. Each order has a stream of its own there: whoever sells a lot is paid
 * without waiting for a single growing stream, and the same cause always finds the same stream.
 */
public record BalanceId(String value) implements Id {
    private static final char BETWEEN = '_';

    public BalanceId {
        Id.checked(value);
    }

    /** The person's part in an order. */
    public static BalanceId of(AccountId account, OrderId order) {
        return new BalanceId(account.value() + BETWEEN + order.value());
    }

    /** Whose it is. */
    public AccountId account() {
        return new AccountId(value.substring(0, value.lastIndexOf(BETWEEN)));
    }

    @Override
    public StreamId stream() {
        return StreamId.of("balance", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
