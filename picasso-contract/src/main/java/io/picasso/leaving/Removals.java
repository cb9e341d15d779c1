package io.picasso.leaving;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.contract.Money;
import java.time.Duration;
import java.util.List;

/**
 * The wall in front of the end of an account: it is asked for by its owner, confirmed by a mailed link, and final. The write
 * side implements it. Thread-safe.
 *
 * <p>Every call throws {@link io.picasso.contract.PartUnavailableException} when a shard that it needs cannot be reached.
 */
public interface Removals {
    /** Mails a link that completes the removal; the links before it die. */
    Wish request(AccountId account, ClientAddress from);

    /** The same for somebody who shows that they still know the password. A wrong one counts as it does at the log-in. */
    Wish request(AccountId account, String password, ClientAddress from);

    /** What the platform owes a person now, once for each currency in which that is more than nothing. */
    List<Money> owed(AccountId account);

    /**
     * Takes everything that the person offers off the market and gives up what they ordered and did not pay, and then, if nothing
     * is on its way any more, removes the account by the token from the link. When it returns {@link Outcome.Removed}, every session has ended and the
     * person is forgotten; their pictures, orders and names follow at once, whatever crashes.
     *
     * @param givingUp whether the person gives up what the platform still owes
     */
    Outcome complete(String token, boolean givingUp);

    /** What the wish for a link came to. */
    sealed interface Wish {
        /** It is on its way. */
        record Accepted() implements Wish {}

        /** That is not the password; nothing was done. */
        record WrongPassword() implements Wish {}

        /** There were too many of late; nothing was done. */
        record Throttled(Duration retryAfter) implements Wish {}
    }

    /** What a removal came to. */
    sealed interface Outcome {
        /** The person is gone. */
        record Removed(AccountId account) implements Outcome {}

        /** The token is unknown, used, or out of date. */
        record UnknownToken() implements Outcome {}

        /** Somebody is buying from the person, or the other way round; the token is still good. */
        record UnderWay() implements Outcome {}

        /** Money is owed that was not given up; the token is still good. */
        record Owed(List<Money> balances) implements Outcome {
            public Owed {
                balances = List.copyOf(balances);
            }
        }
    }
}
