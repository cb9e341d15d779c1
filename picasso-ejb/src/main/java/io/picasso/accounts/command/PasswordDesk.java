package io.picasso.accounts.command;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.Change;
import io.picasso.accounts.EmailAddress;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.sessions.Sessions;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.tickets.TicketSpentException;
import io.picasso.platform.tickets.Tickets;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives a person whose password is lost a new one, by a link to the proved address; and one who knows it another.
 *
 * <p>Spending the link, keeping the new hash, ending every session and the event are one transaction on the account's
 * shard: a crash leaves the old password with a link that still works, or the new one.
 */
@ApplicationScoped
public class PasswordDesk {
    /** The purpose of the tickets in the links. */
    static final String RESET = "reset";

    /** How long such a link is good. */
    static final Duration OPEN_FOR = Duration.ofHours(1);

    @Inject
    private AccountGate gate;

    @EJB
    private AccountRecords records;

    @Inject
    private Claims claims;

    @Inject
    private Passwords passwords;

    @Inject
    private CommonPasswords common;

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private Tickets tickets;

    @EJB
    private Vault vault;

    @EJB
    private Sessions sessions;

    /** Lets a link be mailed, if the address belongs to a confirmed account. */
    public void forgot(String email) {
        EmailAddress.parse(email)
                .map(Person::addressClaim)
                .flatMap(claims::holding)
                .map(holding -> new AccountId(holding.holder()))
                .ifPresent(
                        account -> gateway.dispatch(new AccountCommand.RequestPasswordReset(account, Instant.now())));
    }

    /** Sets the password; false if the link is not good. The caller has found no fault with the password. */
    public boolean reset(String ticket, String password) {
        Optional<AccountId> account = RegistrationDesk.holder(ticket);
        if (account.isEmpty() || !tickets.isGood(account.get().stream(), RESET, ticket)) {
            return false;
        }
        String hash = passwords.hash(password);
        try {
            Receipt receipt = gateway.dispatch(
                    new AccountCommand.ChangePassword(account.get(), Instant.now()),
                    Accompaniment.of((shard, outcome) -> take(account.get(), ticket, hash)));
            return receipt instanceof Receipt.Accepted;
        } catch (TicketSpentException late) {
            return false;
        }
    }

    /** Sets another password for somebody who knows the one before. */
    public Change change(AccountId account, String current, String password, ClientAddress from) {
        List<Applicant.Fault> faults = faults(password);
        if (!faults.isEmpty()) {
            return new Change.Invalid(faults);
        }
        return switch (prove(account, current, from)) {
            case Proof.Right right -> set(account, password);
            case Proof.Wrong() -> new Change.WrongPassword();
            case Proof.Throttled(Duration wait) -> new Change.Throttled(wait);
        };
    }

    private Change set(AccountId account, String password) {
        String hash = passwords.hash(password);
        Receipt receipt = gateway.dispatch(
                new AccountCommand.ChangePassword(account, Instant.now()),
                Accompaniment.of((shard, outcome) -> replace(account, hash)));
        return receipt instanceof Receipt.Accepted ? new Change.Done() : new Change.WrongPassword();
    }

    /** Whether somebody who is signed in knows the password. */
    Proof prove(AccountId account, String password, ClientAddress from) {
        return ShardFaults.on(account.stream(), () -> records.person(account))
                .map(person -> gate.prove(
                        person.email(),
                        from,
                        () -> passwords.matches(password, person.passwordHash())
                                ? new Proof.Right(person)
                                : new Proof.Wrong()))
                .orElseGet(Proof.Wrong::new);
    }

    /** What is wrong with a password. */
    public List<Applicant.Fault> faults(String password) {
        List<Applicant.Fault> faults = Applicant.passwordFaults(Applicant.normal(password));
        return faults.isEmpty() ? common.faults(password) : faults;
    }

    private void take(AccountId account, String ticket, String hash) {
        tickets.spend(account.stream(), RESET, ticket);
        replace(account, hash);
    }

    private void replace(AccountId account, String hash) {
        vault.open(account.stream(), Person.class)
                .ifPresent(person -> vault.keep(account.stream(), person.withPassword(hash)));
        vault.erase(account.stream(), Move.WANTED);
        sessions.endAll(account.stream());
    }
}
