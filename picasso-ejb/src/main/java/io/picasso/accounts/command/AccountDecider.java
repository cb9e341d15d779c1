package io.picasso.accounts.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.Role;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;

/** The rules of an account's life. Asking again for what is so already is no fault. */
public final class AccountDecider implements Decider<Account, AccountCommand, AccountEvent> {
    @Override
    public Class<AccountCommand> commands() {
        return AccountCommand.class;
    }

    @Override
    public Account initial() {
        return Account.NONE;
    }

    @Override
    public Account evolve(Account state, AccountEvent event) {
        return switch (event) {
            case AccountEvent.Registered registered -> state.asRegistered();
            case AccountEvent.Confirmed confirmed -> state.asConfirmed();
            case AccountEvent.ConfirmationRequested requested -> state;
            case AccountEvent.RegistrationRepeated repeated -> state;
            case AccountEvent.PasswordResetRequested requested -> state;
            case AccountEvent.PasswordChanged changed -> state;
            case AccountEvent.ProfileChanged changed -> state;
            case AccountEvent.RoleGranted granted -> state.with(granted.role(), true);
            case AccountEvent.RoleWithdrawn withdrawn -> state.with(withdrawn.role(), false);
            case AccountEvent.EmailChangeRequested requested -> state;
            case AccountEvent.EmailChanged changed -> state;
            case AccountEvent.RemovalRequested requested -> state;
            case AccountEvent.Removed removed -> state.asRemoved();
            case AccountEvent.SecondFactorEnabled enabled -> state.withSecondFactor(true);
            case AccountEvent.SecondFactorDisabled disabled -> state.withSecondFactor(false);
            case AccountEvent.PasskeyAdded added -> state;
            case AccountEvent.PasskeyRemoved removed -> state;
            case AccountEvent.IdentityLinked linked -> state.with(linked.provider(), true);
            case AccountEvent.IdentityUnlinked unlinked -> state.with(unlinked.provider(), false);
        };
    }

    @Override
    public Decision decide(Account state, AccountCommand command) {
        if (command instanceof AccountCommand.Register register) {
            return state.registered() ? accept() : accept(new AccountEvent.Registered(register.account()));
        }
        if (command instanceof AccountCommand.Join join && !state.removed()) {
            return state.registered() ? accept() : accept(joined(join));
        }
        if (command instanceof AccountCommand.Remove && state.removed()) {
            return accept();
        }
        if (!state.registered() || state.removed()) {
            return refuse("accounts.unknown", "There is no such account.");
        }
        return switch (command) {
            case AccountCommand.Register known -> accept();
            case AccountCommand.Join known -> accept();
            case AccountCommand.Confirm confirm ->
                state.confirmed() ? accept() : accept(new AccountEvent.Confirmed(confirm.account()));
            case AccountCommand.RequestConfirmation request ->
                state.confirmed() ? accept() : accept(new AccountEvent.ConfirmationRequested(request.account()));
            case AccountCommand.RepeatRegistration repeat ->
                state.confirmed() ? accept(new AccountEvent.RegistrationRepeated(repeat.account())) : accept();
            case AccountCommand.RequestPasswordReset request ->
                state.confirmed() ? accept(new AccountEvent.PasswordResetRequested(request.account())) : accept();
            case AccountCommand.ChangePassword change ->
                ofConfirmed(state, new AccountEvent.PasswordChanged(change.account()));
            case AccountCommand.ChangeProfile change ->
                ofConfirmed(state, new AccountEvent.ProfileChanged(change.account()));
            case AccountCommand.GrantRole grant ->
                state.roles().contains(grant.role())
                        ? accept()
                        : ofConfirmed(state, new AccountEvent.RoleGranted(grant.account(), grant.role(), grant.by()));
            case AccountCommand.WithdrawRole withdraw -> withdrawn(state, withdraw);
            case AccountCommand.RequestEmailChange request ->
                ofConfirmed(state, new AccountEvent.EmailChangeRequested(request.account()));
            case AccountCommand.ChangeEmail change ->
                ofConfirmed(state, new AccountEvent.EmailChanged(change.account()));
            case AccountCommand.RequestRemoval request ->
                ofConfirmed(state, new AccountEvent.RemovalRequested(request.account()));
            case AccountCommand.Remove remove ->
                ofConfirmed(state, new AccountEvent.Removed(remove.account(), remove.givenUp()));
            case AccountCommand.EnableSecondFactor enable ->
                state.secondFactor()
                        ? refuse("accounts.second-factor-on", "The second factor is on already.")
                        : ofConfirmed(state, new AccountEvent.SecondFactorEnabled(enable.account()));
            case AccountCommand.DisableSecondFactor disable ->
                state.secondFactor()
                        ? accept(new AccountEvent.SecondFactorDisabled(disable.account()))
                        : refuse("accounts.second-factor-off", "The second factor is not on.");
            case AccountCommand.AddPasskey add -> ofConfirmed(state, new AccountEvent.PasskeyAdded(add.account()));
            case AccountCommand.RemovePasskey remove ->
                ofConfirmed(state, new AccountEvent.PasskeyRemoved(remove.account()));
            case AccountCommand.LinkIdentity link ->
                state.linked().contains(link.provider())
                        ? refuse("accounts.provider-linked", "Another identity of this provider is linked already.")
                        : ofConfirmed(state, new AccountEvent.IdentityLinked(link.account(), link.provider()));
            case AccountCommand.UnlinkIdentity unlink -> unlinked(state, unlink);
        };
    }

    /** Nobody takes the administrator's role from themselves: somebody else stays who can give it back. */
    private static Decision withdrawn(Account state, AccountCommand.WithdrawRole wish) {
        if (wish.role() == Role.ADMINISTRATOR && wish.by().equals(wish.account())) {
            return refuse("accounts.own-role", "Another administrator has to do this.");
        }
        return state.roles().contains(wish.role())
                ? accept(new AccountEvent.RoleWithdrawn(wish.account(), wish.role(), wish.by()))
                : accept();
    }

    /** The identity comes before the confirmation: what is linked to an account that stands is told to its owner. */
    private static AccountEvent[] joined(AccountCommand.Join join) {
        return new AccountEvent[] {
            new AccountEvent.Registered(join.account()),
            new AccountEvent.IdentityLinked(join.account(), join.provider()),
            new AccountEvent.Confirmed(join.account())
        };
    }

    private static Decision unlinked(Account state, AccountCommand.UnlinkIdentity unlink) {
        if (!state.linked().contains(unlink.provider())) {
            return refuse("accounts.unknown", "No identity of this provider is linked.");
        }
        return unlink.hasPassword() || state.linked().size() > 1
                ? accept(new AccountEvent.IdentityUnlinked(unlink.account(), unlink.provider()))
                : refuse("accounts.last-way-in", "Set a password first: this is the only way to log in.");
    }

    private static Decision ofConfirmed(Account state, AccountEvent event) {
        return state.confirmed() ? accept(event) : refuse("accounts.not-confirmed", "Confirm your address first.");
    }
}
