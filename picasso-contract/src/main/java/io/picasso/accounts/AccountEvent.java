package io.picasso.accounts;

import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.contract.Money;
import java.util.List;

/** What happened to an account. Who the person is stands in the vault, never here. */
public sealed interface AccountEvent extends Event {
    /** Somebody asked for an account; the address is not proved yet. */
    @EventName("account.registered.v1")
    record Registered(AccountId account) implements AccountEvent {}

    /** The address was proved by the link that was mailed to it; the account may log in. */
    @EventName("account.confirmed.v1")
    record Confirmed(AccountId account) implements AccountEvent {}

    /** A new link was wanted; the mail that follows kills the old one. */
    @EventName("account.confirmation-requested.v1")
    record ConfirmationRequested(AccountId account) implements AccountEvent {}

    /** Somebody tried to register with the address of this account; its owner is told by mail. */
    @EventName("account.registration-repeated.v1")
    record RegistrationRepeated(AccountId account) implements AccountEvent {}

    /** A link that sets a new password was wanted; it is mailed to the proved address. */
    @EventName("account.password-reset-requested.v1")
    record PasswordResetRequested(AccountId account) implements AccountEvent {}

    /** The password changed and every session ended; the owner is told by mail. */
    @EventName("account.password-changed.v1")
    record PasswordChanged(AccountId account) implements AccountEvent {}

    /** An identity at a provider opens the account from now on; which one stands in the vault. The owner is told by mail. */
    @EventName("account.identity-linked.v1")
    record IdentityLinked(AccountId account, String provider) implements AccountEvent {}

    /** The identity at this provider opens the account no more; the owner is told by mail. */
    @EventName("account.identity-unlinked.v1")
    record IdentityUnlinked(AccountId account, String provider) implements AccountEvent {}

    /** The public profile changed; its new content travels beside the event. */
    @EventName("account.profile-changed.v1")
    record ProfileChanged(AccountId account) implements AccountEvent {}

    /** An administrator gave the account a role; its owner is told by mail. */
    @EventName("account.role-granted.v1")
    record RoleGranted(AccountId account, Role role, AccountId by) implements AccountEvent {}

    /** An administrator took a role away; the owner is told by mail. */
    @EventName("account.role-withdrawn.v1")
    record RoleWithdrawn(AccountId account, Role role, AccountId by) implements AccountEvent {}

    /** Another address was wanted: a link goes there, and a word of warning to the one that is proved. */
    @EventName("account.email-change-requested.v1")
    record EmailChangeRequested(AccountId account) implements AccountEvent {}

    /** The new address was proved by the link that was mailed to it; the old one is told, and free. */
    @EventName("account.email-changed.v1")
    record EmailChanged(AccountId account) implements AccountEvent {}

    /** The owner wants to leave; the link that does it is mailed to the proved address. */
    @EventName("account.removal-requested.v1")
    record RemovalRequested(AccountId account) implements AccountEvent {}

    /**
     * The person has left: from here on the account is nobody's and nobody can come back to it.
     *
     * @param givenUp what the platform still owed, once for each currency
     */
    @EventName("account.removed.v1")
    record Removed(AccountId account, List<Money> givenUp) implements AccountEvent {
        public Removed {
            givenUp = List.copyOf(givenUp);
        }
    }

    /** From now on a code is asked for after the password; the owner is told by mail. */
    @EventName("account.second-factor-enabled.v1")
    record SecondFactorEnabled(AccountId account) implements AccountEvent {}

    /** The password alone is enough again; the owner is told by mail. */
    @EventName("account.second-factor-disabled.v1")
    record SecondFactorDisabled(AccountId account) implements AccountEvent {}

    /** Somebody may log in by a key of a device from now on; the owner is told by mail. */
    @EventName("account.passkey-added.v1")
    record PasskeyAdded(AccountId account) implements AccountEvent {}

    /** Nobody may log in by that key any more; the owner is told by mail. */
    @EventName("account.passkey-removed.v1")
    record PasskeyRemoved(AccountId account) implements AccountEvent {}
}
