package io.picasso.accounts;

import io.picasso.contract.Command;
import io.picasso.contract.Money;
import io.picasso.contract.StreamId;
import java.time.Instant;
import java.util.List;

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

    /** A new link is wanted for an address that is not proved yet. */
    record RequestConfirmation(AccountId account, Instant at) implements AccountCommand {}

    /** Somebody tried to register with the address of this account, which the owner should know. */
    record RepeatRegistration(AccountId account, Instant at) implements AccountCommand {}

    /** The password is lost; a link that sets a new one is wanted. */
    record RequestPasswordReset(AccountId account, Instant at) implements AccountCommand {}

    /** The vault holds the hash of a new password. */
    record ChangePassword(AccountId account, Instant at) implements AccountCommand {}

    /** Opens an account whose address is proved already, for somebody whom a provider vouches for. */
    record Join(AccountId account, String provider, Instant at) implements AccountCommand {}

    /** The vault holds an identity at a provider that opens the account. */
    record LinkIdentity(AccountId account, String provider, Instant at) implements AccountCommand {}

    /** The identity at this provider is to open the account no more. */
    record UnlinkIdentity(AccountId account, String provider, boolean hasPassword, Instant at)
            implements AccountCommand {}

    /** The vault holds a new public profile. */
    record ChangeProfile(AccountId account, Instant at) implements AccountCommand {}

    /** An administrator gives somebody a role. */
    record GrantRole(AccountId account, Role role, AccountId by, Instant at) implements AccountCommand {}

    /** An administrator takes a role away. */
    record WithdrawRole(AccountId account, Role role, AccountId by, Instant at) implements AccountCommand {}

    /** The owner wants another address, which is to be proved first. */
    record RequestEmailChange(AccountId account, Instant at) implements AccountCommand {}

    /** The vault holds the new address, which is proved. */
    record ChangeEmail(AccountId account, Instant at) implements AccountCommand {}

    /** The owner wants to leave; a link that does it is wanted. */
    record RequestRemoval(AccountId account, Instant at) implements AccountCommand {}

    /** The vault has forgotten the person, who gave up what the platform still owed them. */
    record Remove(AccountId account, List<Money> givenUp, Instant at) implements AccountCommand {
        public Remove {
            givenUp = List.copyOf(givenUp);
        }
    }

    /** The codes of an authenticator app are asked for from now on; its secret is kept in the same transaction. */
    record EnableSecondFactor(AccountId account, Instant at) implements AccountCommand {}

    /** The password alone is enough again; the secret goes in the same transaction. */
    record DisableSecondFactor(AccountId account, Instant at) implements AccountCommand {}

    /** The public key of a device is kept in the same transaction. */
    record AddPasskey(AccountId account, Instant at) implements AccountCommand {}

    /** The public key of a device goes in the same transaction. */
    record RemovePasskey(AccountId account, Instant at) implements AccountCommand {}
}
