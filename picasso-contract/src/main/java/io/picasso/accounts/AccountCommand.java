package io.picasso.accounts;

import io.picasso.contract.Command;
import io.picasso.contract.StreamId;
import java.time.Instant;

/** What can be asked of an account once its secrets are in the vault. */
public sealed interface AccountCommand extends Command {
    AccountId account();

    @Override
    default StreamId stream() {
        return account().stream();
    }

    /** Opens the account. */
    record Register(AccountId account, Instant at) implements AccountCommand {}

    /** The address is proved. */
    record Confirm(AccountId account, Instant at) implements AccountCommand {}

    /** The vault holds a new public profile. */
    record ChangeProfile(AccountId account, Instant at) implements AccountCommand {}
}
