package io.picasso.accounts.command;

import static io.picasso.platform.eventsourcing.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Role;
import io.picasso.contract.Money;
import io.picasso.platform.eventsourcing.Decision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountDeciderTest {
    private static final AccountId ADA = new AccountId("ada");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountEvent REGISTERED = new AccountEvent.Registered(ADA);
    private static final AccountEvent CONFIRMED = new AccountEvent.Confirmed(ADA);
    private static final AccountId BOSS = new AccountId("boss");
    private static final AccountEvent GRANTED = new AccountEvent.RoleGranted(ADA, Role.MODERATOR, BOSS);
    private static final AccountEvent WITHDRAWN = new AccountEvent.RoleWithdrawn(ADA, Role.MODERATOR, BOSS);
    private static final Money OWED = new Money(4_483, "USD");
    private static final AccountEvent REMOVED = new AccountEvent.Removed(ADA, List.of(OWED));
    private static final AccountEvent LINKED = new AccountEvent.IdentityLinked(ADA, "google");
    private static final AccountEvent UNLINKED = new AccountEvent.IdentityUnlinked(ADA, "google");

    @Test
    void anAddressIsChangedByWhoHasProvedOne() {
        AccountCommand request = new AccountCommand.RequestEmailChange(ADA, NOW);
        AccountCommand change = new AccountCommand.ChangeEmail(ADA, NOW);

        given(new AccountDecider(), REGISTERED, CONFIRMED)
                .when(request)
                .then(new AccountEvent.EmailChangeRequested(ADA));
        given(new AccountDecider(), REGISTERED, CONFIRMED).when(change).then(new AccountEvent.EmailChanged(ADA));
        given(new AccountDecider(), REGISTERED).when(request).thenRefused("accounts.not-confirmed");
        given(new AccountDecider(), REGISTERED).when(change).thenRefused("accounts.not-confirmed");
        given(new AccountDecider(), REGISTERED, CONFIRMED, REMOVED).when(change).thenRefused("accounts.unknown");
    }

    @Test
    void opensAnAccountOnce() {
        assertThat(when(new AccountCommand.Register(ADA, NOW))).isEqualTo(Decision.accept(REGISTERED));
        assertThat(when(new AccountCommand.Register(ADA, NOW), REGISTERED)).isEqualTo(Decision.accept());
    }

    @Test
    void confirmsWhatIsThereOnce() {
        assertThat(when(new AccountCommand.Confirm(ADA, NOW), REGISTERED)).isEqualTo(Decision.accept(CONFIRMED));
        assertThat(when(new AccountCommand.Confirm(ADA, NOW), REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept());
    }

    @Test
    void mailsALinkOnlyToWhoNeedsOne() {
        AccountCommand wish = new AccountCommand.RequestConfirmation(ADA, NOW);
        assertThat(when(wish, REGISTERED)).isEqualTo(Decision.accept(new AccountEvent.ConfirmationRequested(ADA)));
        assertThat(when(wish, REGISTERED, CONFIRMED)).isEqualTo(Decision.accept());
    }

    @Test
    void tellsOnlyAnOwnerOfARepeatedRegistration() {
        AccountCommand repeat = new AccountCommand.RepeatRegistration(ADA, NOW);
        assertThat(when(repeat, REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept(new AccountEvent.RegistrationRepeated(ADA)));
        assertThat(when(repeat, REGISTERED)).isEqualTo(Decision.accept());
    }

    @Test
    void givesAConfirmedAccountARoleOnce() {
        AccountCommand grant = new AccountCommand.GrantRole(ADA, Role.MODERATOR, BOSS, NOW);
        assertThat(when(grant, REGISTERED, CONFIRMED)).isEqualTo(Decision.accept(GRANTED));
        assertThat(when(grant, REGISTERED, CONFIRMED, GRANTED)).isEqualTo(Decision.accept());
        assertThat(when(grant, REGISTERED, CONFIRMED, GRANTED, WITHDRAWN)).isEqualTo(Decision.accept(GRANTED));
        assertThat(code(when(grant, REGISTERED))).isEqualTo("accounts.not-confirmed");
        assertThat(code(when(grant))).isEqualTo("accounts.unknown");
    }

    @Test
    void takesARoleThatIsThere() {
        AccountCommand withdraw = new AccountCommand.WithdrawRole(ADA, Role.MODERATOR, BOSS, NOW);
        assertThat(when(withdraw, REGISTERED, CONFIRMED, GRANTED)).isEqualTo(Decision.accept(WITHDRAWN));
        assertThat(when(withdraw, REGISTERED, CONFIRMED)).isEqualTo(Decision.accept());
        assertThat(when(withdraw, REGISTERED, CONFIRMED, new AccountEvent.RoleGranted(ADA, Role.ADMINISTRATOR, BOSS)))
                .isEqualTo(Decision.accept());
    }

    @Test
    void leavesTheAdministratorsRoleToOthers() {
        AccountEvent administrator = new AccountEvent.RoleGranted(ADA, Role.ADMINISTRATOR, BOSS);
        AccountCommand own = new AccountCommand.WithdrawRole(ADA, Role.ADMINISTRATOR, ADA, NOW);
        assertThat(code(when(own, REGISTERED, CONFIRMED, administrator))).isEqualTo("accounts.own-role");
        AccountCommand others = new AccountCommand.WithdrawRole(ADA, Role.ADMINISTRATOR, BOSS, NOW);
        assertThat(when(others, REGISTERED, CONFIRMED, administrator))
                .isEqualTo(Decision.accept(new AccountEvent.RoleWithdrawn(ADA, Role.ADMINISTRATOR, BOSS)));
    }

    @Test
    void changesOnlyAConfirmedProfile() {
        AccountCommand change = new AccountCommand.ChangeProfile(ADA, NOW);
        assertThat(when(change, REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept(new AccountEvent.ProfileChanged(ADA)));
        assertThat(code(when(change, REGISTERED))).isEqualTo("accounts.not-confirmed");
    }

    @Test
    void switchesTheSecondFactorOnAndOffInTurn() {
        AccountCommand enable = new AccountCommand.EnableSecondFactor(ADA, NOW);
        AccountCommand disable = new AccountCommand.DisableSecondFactor(ADA, NOW);
        AccountEvent on = new AccountEvent.SecondFactorEnabled(ADA);
        AccountEvent off = new AccountEvent.SecondFactorDisabled(ADA);
        assertThat(code(when(enable, REGISTERED))).isEqualTo("accounts.not-confirmed");
        assertThat(code(when(disable, REGISTERED, CONFIRMED))).isEqualTo("accounts.second-factor-off");
        assertThat(when(enable, REGISTERED, CONFIRMED)).isEqualTo(Decision.accept(on));
        assertThat(code(when(enable, REGISTERED, CONFIRMED, on))).isEqualTo("accounts.second-factor-on");
        assertThat(when(disable, REGISTERED, CONFIRMED, on)).isEqualTo(Decision.accept(off));
        assertThat(when(enable, REGISTERED, CONFIRMED, on, off)).isEqualTo(Decision.accept(on));
    }

    @Test
    void aNewPasswordLeavesTheSecondFactorOn() {
        AccountEvent on = new AccountEvent.SecondFactorEnabled(ADA);
        AccountEvent changed = new AccountEvent.PasswordChanged(ADA);
        assertThat(code(when(new AccountCommand.EnableSecondFactor(ADA, NOW), REGISTERED, CONFIRMED, on, changed)))
                .isEqualTo("accounts.second-factor-on");
    }

    @Test
    void helpsOnlyTheConfirmedToANewPassword() {
        AccountCommand lost = new AccountCommand.RequestPasswordReset(ADA, NOW);
        assertThat(when(lost, REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept(new AccountEvent.PasswordResetRequested(ADA)));
        assertThat(when(lost, REGISTERED)).isEqualTo(Decision.accept());
        AccountCommand change = new AccountCommand.ChangePassword(ADA, NOW);
        assertThat(when(change, REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept(new AccountEvent.PasswordChanged(ADA)));
        assertThat(code(when(change, REGISTERED))).isEqualTo("accounts.not-confirmed");
    }

    @Test
    void knowsNothingOfAnAccountThatIsNotThere() {
        for (AccountCommand command : List.of(
                new AccountCommand.Confirm(ADA, NOW),
                new AccountCommand.RequestConfirmation(ADA, NOW),
                new AccountCommand.RepeatRegistration(ADA, NOW),
                new AccountCommand.RequestPasswordReset(ADA, NOW),
                new AccountCommand.ChangePassword(ADA, NOW),
                new AccountCommand.ChangeProfile(ADA, NOW),
                new AccountCommand.RequestRemoval(ADA, NOW),
                new AccountCommand.Remove(ADA, List.of(), NOW))) {
            assertThat(code(when(command))).isEqualTo("accounts.unknown");
            assertThat(code(when(command, REGISTERED, CONFIRMED, REMOVED)))
                    .isEqualTo(command instanceof AccountCommand.Remove ? "accepted" : "accounts.unknown");
        }
    }

    @Test
    void letsOnlyTheConfirmedLeave() {
        AccountCommand wish = new AccountCommand.RequestRemoval(ADA, NOW);
        assertThat(when(wish, REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept(new AccountEvent.RemovalRequested(ADA)));
        assertThat(code(when(wish, REGISTERED))).isEqualTo("accounts.not-confirmed");
        AccountCommand remove = new AccountCommand.Remove(ADA, List.of(OWED), NOW);
        assertThat(when(remove, REGISTERED, CONFIRMED))
                .isEqualTo(Decision.accept(new AccountEvent.Removed(ADA, List.of(OWED))));
        assertThat(code(when(remove, REGISTERED))).isEqualTo("accounts.not-confirmed");
    }

    @Test
    void removesOnceAndForGood() {
        AccountCommand again = new AccountCommand.Remove(ADA, List.of(), NOW);
        assertThat(when(again, REGISTERED, CONFIRMED, REMOVED)).isEqualTo(Decision.accept());
        assertThat(when(new AccountCommand.Register(ADA, NOW), REGISTERED, CONFIRMED, REMOVED))
                .isEqualTo(Decision.accept());
    }

    @Test
    void staysConfirmedWhateverFollows() {
        for (AccountEvent later : List.of(
                new AccountEvent.ConfirmationRequested(ADA),
                new AccountEvent.RegistrationRepeated(ADA),
                new AccountEvent.PasswordResetRequested(ADA),
                new AccountEvent.PasswordChanged(ADA),
                new AccountEvent.ProfileChanged(ADA),
                new AccountEvent.RemovalRequested(ADA),
                LINKED,
                UNLINKED)) {
            assertThat(when(new AccountCommand.Confirm(ADA, NOW), REGISTERED, CONFIRMED, later))
                    .isEqualTo(Decision.accept());
        }
    }

    @Test
    void opensAnAccountOnceForWhomAProviderVouches() {
        AccountCommand join = new AccountCommand.Join(ADA, "google", NOW);
        assertThat(when(join)).isEqualTo(Decision.accept(REGISTERED, LINKED, CONFIRMED));
        assertThat(when(join, REGISTERED, LINKED, CONFIRMED)).isEqualTo(Decision.accept());
        assertThat(code(when(join, REGISTERED, LINKED, CONFIRMED, REMOVED))).isEqualTo("accounts.unknown");
    }

    @Test
    void linksOneIdentityOfAProviderToAConfirmedAccount() {
        AccountCommand link = new AccountCommand.LinkIdentity(ADA, "google", NOW);
        assertThat(when(link, REGISTERED, CONFIRMED)).isEqualTo(Decision.accept(LINKED));
        assertThat(code(when(link, REGISTERED))).isEqualTo("accounts.not-confirmed");
        assertThat(code(when(link, REGISTERED, CONFIRMED, LINKED))).isEqualTo("accounts.provider-linked");
        assertThat(when(link, REGISTERED, CONFIRMED, LINKED, UNLINKED)).isEqualTo(Decision.accept(LINKED));
        assertThat(code(when(link))).isEqualTo("accounts.unknown");
    }

    @Test
    void leavesAWayToLogIn() {
        AccountCommand poor = new AccountCommand.UnlinkIdentity(ADA, "google", false, NOW);
        AccountCommand rich = new AccountCommand.UnlinkIdentity(ADA, "google", true, NOW);
        AccountEvent second = new AccountEvent.IdentityLinked(ADA, "facebook");
        assertThat(code(when(poor, REGISTERED, LINKED, CONFIRMED))).isEqualTo("accounts.last-way-in");
        assertThat(when(rich, REGISTERED, LINKED, CONFIRMED)).isEqualTo(Decision.accept(UNLINKED));
        assertThat(when(poor, REGISTERED, LINKED, CONFIRMED, second)).isEqualTo(Decision.accept(UNLINKED));
        assertThat(code(when(rich, REGISTERED, CONFIRMED))).isEqualTo("accounts.unknown");
        assertThat(code(when(rich, REGISTERED, LINKED, CONFIRMED, REMOVED))).isEqualTo("accounts.unknown");
        assertThat(code(when(poor, REGISTERED, LINKED, CONFIRMED, second, UNLINKED)))
                .isEqualTo("accounts.unknown");
    }

    private static Decision when(AccountCommand command, AccountEvent... history) {
        AccountDecider decider = new AccountDecider();
        Account state = decider.initial();
        for (AccountEvent event : history) {
            state = decider.evolve(state, event);
        }
        return decider.decide(state, command);
    }

    private static String code(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.code() : "accepted";
    }
}
