package io.picasso.accounts.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.Role;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.Set;

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
            case AccountEvent.Registered registered -> new Account(true, false, false, state.roles(), false);
            case AccountEvent.Confirmed confirmed ->
                new Account(true, true, false, state.roles(), state.secondFactor());
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
            case AccountEvent.Removed removed -> new Account(true, false, true, Set.of(), false);
            case AccountEvent.SecondFactorEnabled enabled -> state.withSecondFactor(true);
            case AccountEvent.SecondFactorDisabled disabled -> state.withSecondFactor(false);
            case AccountEvent.PasskeyAdded added -> state;
            case AccountEvent.PasskeyRemoved removed -> state;
        };
    }

    @Override
    public Decision decide(Account state, AccountCommand command) {
        if (command instanceof AccountCommand.Register register) {
            return state.registered() ? accept() : accept(new AccountEvent.Registered(register.account()));
        }
        if (command instanceof AccountCommand.Remove && state.removed()) {
            return accept();
        }
        if (!state.registered() || state.removed()) {
            return refuse("accounts.unknown", "There is no such account.");
        }
        return switch (command) {
            case AccountCommand.Register known -> accept();
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

    private static Decision ofConfirmed(Account state, AccountEvent event) {
        return state.confirmed() ? accept(event) : refuse("accounts.not-confirmed", "Confirm your address first.");
    }
}
