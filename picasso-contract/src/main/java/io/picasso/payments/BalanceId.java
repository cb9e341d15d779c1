package io.picasso.payments;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Id;
import io.picasso.contract.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Names one day of what a person earned. A day is a stream of its own, so that no stream grows without end; the day is that
 * of the cause, so that the same cause always finds the same stream.
 */
public record BalanceId(String value) implements Id {
    private static final int DAY_LENGTH = 8;

    public BalanceId {
        Id.checked(value);
    }

    /** The person's day on which something happened, in UTC. */
    public static BalanceId of(AccountId account, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return new BalanceId(account.value() + "-" + day.toString().replace("-", ""));
    }

    /** Whose it is. */
    public AccountId account() {
        return new AccountId(value.substring(0, value.length() - DAY_LENGTH - 1));
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
