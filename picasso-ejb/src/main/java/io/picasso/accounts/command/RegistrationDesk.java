package io.picasso.accounts.command;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.Registration;
import io.picasso.accounts.EmailAddress;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.claims.Holding;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.tickets.TicketSpentException;
import io.picasso.platform.tickets.Tickets;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads an applicant from the form to the proved address; the package tells what a crash at each line does. */
@ApplicationScoped
public class RegistrationDesk {
    /** How long a link is good, and a claim without it. */
    static final Duration OPEN_FOR = Duration.ofHours(24);

    /** The purpose of the tickets in the links. */
    static final String CONFIRM = "confirm";

    private static final Duration WHILE_CONFIRMING = Duration.ofDays(7);

    @Inject
    private AccountGate gate;

    @Inject
    private Claims claims;

    @Inject
    private Passwords passwords;

    @Inject
    private CommonPasswords common;

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private AccountRecords records;

    @EJB
    private Tickets tickets;

    @EJB
    private Vault vault;

    public Registration register(Applicant written, ClientAddress from) {
        Applicant applicant = written.tidied();
        List<Applicant.Fault> faults = new ArrayList<>(applicant.faults());
        faults.addAll(common.faults(applicant.password()));
        Optional<EmailAddress> email = EmailAddress.parse(applicant.email());
        if (!faults.isEmpty() || email.isEmpty()) {
            return new Registration.Invalid(List.copyOf(faults));
        }
        Optional<Duration> wait = gate.register(email.get(), from);
        if (wait.isPresent()) {
            return new Registration.Throttled(wait.get());
        }
        Person person = new Person(
                email.get().written(),
                applicant.handle(),
                applicant.name(),
                passwords.hash(applicant.password()),
                null,
                null);
        Registration outcome = register(person);
        if (outcome instanceof Registration.HandleTaken) {
            gate.spareLetter(email.get());
        }
        return outcome;
    }

    private Registration register(Person person) {
        AccountId account = new AccountId(Ids.next());
        Instant now = Instant.now();
        Holding handle = claims.take(person.handleClaim(), account.value(), now.plus(OPEN_FOR));
        if (!handle.holder().equals(account.value())) {
            return new Registration.HandleTaken();
        }
        Holding address = claims.takeFromPending(person.addressClaim(), account.value(), now.plus(OPEN_FOR));
        if (address.settled()) {
            gateway.dispatch(new AccountCommand.RepeatRegistration(new AccountId(address.holder()), now));
        } else {
            gateway.dispatch(
                    new AccountCommand.Register(account, now),
                    Accompaniment.of(person.publicly(), (shard, receipt) -> vault.keep(account.stream(), person)));
        }
        return new Registration.Accepted();
    }

    public boolean confirm(String ticket) {
        Optional<AccountId> named = holder(ticket);
        if (named.isEmpty() || !tickets.isGood(named.get().stream(), CONFIRM, ticket)) {
            return false;
        }
        AccountId account = named.get();
        Optional<Person> person = records.find(account).map(AccountRecords.Entry::person);
        return person.isPresent() && holdsBoth(account, person.get()) && confirm(account, person.get(), ticket);
    }

    private boolean holdsBoth(AccountId account, Person person) {
        Instant until = Instant.now().plus(WHILE_CONFIRMING);
        return claims.take(person.addressClaim(), account.value(), until)
                        .holder()
                        .equals(account.value())
                && claims.take(person.handleClaim(), account.value(), until)
                        .holder()
                        .equals(account.value());
    }

    private boolean confirm(AccountId account, Person person, String ticket) {
        try {
            Receipt receipt = gateway.dispatch(
                    new AccountCommand.Confirm(account, Instant.now()),
                    Accompaniment.of(
                            person.publicly(), (shard, outcome) -> tickets.spend(account.stream(), CONFIRM, ticket)));
            if (receipt instanceof Receipt.Refused) {
                return false;
            }
        } catch (TicketSpentException late) {
            return false;
        }
        settle(account, person);
        return true;
    }

    /** Keeps for good what the account has claimed; run inline and again by whoever follows its confirmation. */
    public void settle(AccountId account, Person person) {
        claims.settle(person.addressClaim(), account.value());
        claims.settle(person.handleClaim(), account.value());
    }

    public void resend(String email) {
        Optional<AccountId> account = EmailAddress.parse(email)
                .map(Person::addressClaim)
                .flatMap(claims::holding)
                .map(holding -> new AccountId(holding.holder()));
        if (account.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        records.find(account.get()).filter(entry -> !entry.confirmed()).ifPresent(entry -> {
            claims.take(entry.person().addressClaim(), account.get().value(), now.plus(OPEN_FOR));
            claims.take(entry.person().handleClaim(), account.get().value(), now.plus(OPEN_FOR));
            gateway.dispatch(new AccountCommand.RequestConfirmation(account.get(), now));
        });
    }

    /** The account in front of the dot; a ticket that cannot be one has none. */
    static Optional<AccountId> holder(String ticket) {
        int dot = ticket.indexOf('.');
        try {
            return dot < 1 ? Optional.empty() : Optional.of(new AccountId(ticket.substring(0, dot)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
