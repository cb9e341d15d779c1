package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProviderIdentities.Joining;
import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens an account for somebody whose address is proved already; the package tells what a crash at each line does. */
@ApplicationScoped
public class JoiningDesk {
    @Inject
    private Claims claims;

    @Inject
    private IdentityDirectory directory;

    @Inject
    private RegistrationDesk desk;

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private AccountRecords records;

    @EJB
    private Vault vault;

    public Joining join(AccountId account, ProviderIdentity identity, EmailAddress email, String handle, String name) {
        String shown = Applicant.normal(name.strip());
        List<Applicant.Fault> faults = Stream.concat(
                        Applicant.handleFaults(handle).stream(), Applicant.nameFaults(shown).stream())
                .toList();
        if (!faults.isEmpty()) {
            return new Joining.Invalid(faults);
        }
        Person.Link link = new Person.Link(identity.digest(), Instant.now());
        Person person = new Person(email.written(), handle, shown, null, null, null, Map.of(identity.provider(), link));
        return join(account, identity, person);
    }

    private Joining join(AccountId account, ProviderIdentity identity, Person person) {
        Instant now = Instant.now();
        Instant until = now.plus(RegistrationDesk.OPEN_FOR);
        if (!claims.take(person.handleClaim(), account.value(), until).holder().equals(account.value())) {
            return new Joining.HandleTaken();
        }
        if (!claims.takeFromPending(person.addressClaim(), account.value(), until)
                .holder()
                .equals(account.value())) {
            return new Joining.AddressKnown();
        }
        if (!directory.take(identity.digest(), account)) {
            return new Joining.IdentityTaken();
        }
        gateway.dispatch(
                new AccountCommand.Join(account, identity.provider(), now),
                Accompaniment.of(person.publicly(), (shard, receipt) -> {
                    // Sent twice, the first one counts.
                    if (receipt instanceof Receipt.Accepted accepted
                            && !accepted.events().isEmpty()) {
                        vault.keep(account.stream(), person);
                    }
                }));
        on(account.stream(), () -> records.person(account)).ifPresent(kept -> desk.settle(account, kept));
        return new Joining.Joined();
    }
}
