package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.EmailChange;
import io.picasso.accounts.EmailAddress;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.claims.Holding;
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

/** Moves a person to another address, once it is proved; the package tells what a crash at each line does. */
@ApplicationScoped
public class AddressDesk {
    /** The purpose of the tickets in the links. */
    static final String PROVE = "email";

    private static final Duration WHILE_MOVING = Duration.ofDays(7);
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(1);

    @Inject
    private AccountGate gate;

    @Inject
    private PasswordDesk passwords;

    @Inject
    private Claims claims;

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private AccountRecords records;

    @EJB
    private Tickets tickets;

    @EJB
    private Vault vault;

    @EJB
    private Sessions sessions;

    /** Lets the letters be written. An address that has not been told of its leaving yet has to be told before the next move. */
    EmailChange request(AccountId account, String written, String password, ClientAddress from) {
        Optional<EmailAddress> email = EmailAddress.parse(written);
        if (email.isEmpty()) {
            return new EmailChange.Invalid(List.of(new Applicant.Fault("email", "must be an e-mail address")));
        }
        return switch (passwords.prove(account, password, from)) {
            case Proof.Wrong() -> new EmailChange.WrongPassword();
            case Proof.Throttled(Duration wait) -> new EmailChange.Throttled(wait);
            case Proof.Right(Person person) ->
                tooSoon(account, person, email.get(), from)
                        .<EmailChange>map(EmailChange.Throttled::new)
                        .orElseGet(() -> begin(account, email.get()));
        };
    }

    private Optional<Duration> tooSoon(AccountId account, Person person, EmailAddress email, ClientAddress from) {
        if (on(account.stream(), () -> records.addressLeft(account)).isPresent()) {
            return Optional.of(UNTIL_TOLD);
        }
        return gate.letter(person.email(), from).or(() -> gate.letter(email.written(), from));
    }

    /** As at a registration: who has the address is told, and nobody else learns of it. */
    private EmailChange begin(AccountId account, EmailAddress email) {
        Instant now = Instant.now();
        Instant until = now.plus(Move.OPEN_FOR);
        Holding holding = claims.takeFromPending(Person.addressClaim(email), account.value(), until);
        if (holding.settled() && !holding.holder().equals(account.value())) {
            gateway.dispatch(new AccountCommand.RepeatRegistration(new AccountId(holding.holder()), now));
        }
        gateway.dispatch(new AccountCommand.RequestEmailChange(account, now), Accompaniment.of((shard, outcome) -> {
            if (outcome instanceof Receipt.Accepted) {
                vault.keep(account.stream(), Move.WANTED, new Move(email.written()), until);
            }
        }));
        return new EmailChange.Accepted();
    }

    /** Moves the account by the token from the link; false if that is not good, or the address is somebody else's by now. */
    boolean confirm(String ticket, Optional<String> keeping) {
        Optional<AccountId> named = RegistrationDesk.holder(ticket);
        if (named.isEmpty() || !on(named.get().stream(), () -> tickets.isGood(named.get().stream(), PROVE, ticket))) {
            return false;
        }
        AccountId account = named.get();
        return on(account.stream(), () -> records.addressWanted(account))
                .map(wanted -> new EmailAddress(wanted.email()))
                .filter(email -> holds(account, email))
                .filter(email -> move(account, ticket, keeping))
                .isPresent();
    }

    private boolean holds(AccountId account, EmailAddress email) {
        return claims.take(
                        Person.addressClaim(email),
                        account.value(),
                        Instant.now().plus(WHILE_MOVING))
                .holder()
                .equals(account.value());
    }

    private boolean move(AccountId account, String ticket, Optional<String> keeping) {
        try {
            Receipt receipt = gateway.dispatch(
                    new AccountCommand.ChangeEmail(account, Instant.now()), Accompaniment.of((shard, outcome) -> {
                        tickets.spend(account.stream(), PROVE, ticket);
                        if (outcome instanceof Receipt.Accepted) {
                            replace(account, keeping);
                        }
                    }));
            if (receipt instanceof Receipt.Refused) {
                return false;
            }
        } catch (TicketSpentException late) {
            return false;
        }
        settle(account);
        return true;
    }

    /** The wish is there: a later one would have killed the ticket that was spent a moment ago in this transaction. */
    private void replace(AccountId account, Optional<String> keeping) {
        Person person = vault.open(account.stream(), Person.class).orElseThrow();
        Move wanted = vault.open(account.stream(), Move.WANTED, Move.class).orElseThrow();
        vault.keep(account.stream(), person.withEmail(wanted.email()));
        vault.erase(account.stream(), Move.WANTED);
        vault.keep(
                account.stream(),
                Move.LEFT,
                new Move(person.email()),
                Instant.now().plus(Move.OPEN_FOR));
        sessions.endOthers(account.stream(), keeping);
    }

    /** Keeps the new address for good and frees the old one; run inline and again by whoever follows the change. */
    void settle(AccountId account) {
        Optional<Move> left = on(account.stream(), () -> records.addressLeft(account));
        on(account.stream(), () -> records.person(account)).ifPresent(person -> {
            claims.settle(person.addressClaim(), account.value());
            left.filter(old -> !Move.isSame(old.email(), person.email()))
                    .ifPresent(old -> claims.free(Person.addressClaim(new EmailAddress(old.email())), account.value()));
        });
    }
}
