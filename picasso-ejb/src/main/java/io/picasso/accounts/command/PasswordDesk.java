package io.picasso.accounts.command;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.EmailAddress;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.sessions.Sessions;
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
 * Gives a person whose password is lost a new one, by a link to the proved address.
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
    private Claims claims;

    @Inject
    private Passwords passwords;

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

    /** What is wrong with a password. */
    public List<Applicant.Fault> faults(String password) {
        return Applicant.passwordFaults(Applicant.normal(password));
    }

    private void take(AccountId account, String ticket, String hash) {
        tickets.spend(account.stream(), RESET, ticket);
        vault.open(account.stream(), Person.class)
                .ifPresent(person -> vault.keep(account.stream(), person.withPassword(hash)));
        sessions.endAll(account.stream());
    }
}
