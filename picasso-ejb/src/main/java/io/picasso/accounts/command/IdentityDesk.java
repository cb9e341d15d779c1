package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.ProviderIdentities.Linking;
import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.Receipt;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Opens accounts by the word of a provider, and links identities to them; the package tells what a crash at each line does. */
@ApplicationScoped
public class IdentityDesk {
    @Inject
    private IdentityDirectory directory;

    @Inject
    private CodeDesk codes;

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private AccountRecords records;

    @EJB
    private Vault vault;

    public Optional<AccountId> account(ProviderIdentity identity) {
        return directory
                .find(identity.digest())
                .filter(account -> entry(account).isPresent());
    }

    public LogIn logIn(ProviderIdentity identity, String device) {
        Optional<AccountId> account = account(identity);
        return account.flatMap(this::entry)
                .map(entry -> codes.afterPassword(account.get(), entry.person(), "", device))
                .orElseGet(LogIn.BadCredentials::new);
    }

    public Linking link(AccountId account, ProviderIdentity identity) {
        Optional<AccountRecords.Entry> entry = entry(account);
        if (entry.isEmpty()) {
            return new Linking.Refused();
        }
        if (entry.get().person().isLinked(identity.digest())) {
            return new Linking.Done();
        }
        if (!directory.take(identity.digest(), account)) {
            return new Linking.IdentityTaken();
        }
        Instant now = Instant.now();
        Person.Link link = new Person.Link(identity.digest(), now);
        Receipt receipt = change(
                new AccountCommand.LinkIdentity(account, identity.provider(), now),
                person -> person.with(identity.provider(), link));
        return receipt instanceof Receipt.Accepted ? new Linking.Done() : new Linking.Refused();
    }

    public Receipt unlink(AccountId account, String provider) {
        Optional<Person> person = on(account.stream(), () -> records.person(account));
        boolean hasPassword = person.map(Person::passwordHash).isPresent();
        Receipt receipt = change(
                new AccountCommand.UnlinkIdentity(account, provider, hasPassword, Instant.now()),
                known -> known.without(provider));
        if (receipt instanceof Receipt.Accepted) {
            person.map(known -> known.links().get(provider))
                    .ifPresent(link -> directory.free(link.identity(), account));
        }
        return receipt;
    }

    /** The event and the link in the vault are one transaction. */
    private Receipt change(AccountCommand command, UnaryOperator<Person> change) {
        return gateway.dispatch(command, Accompaniment.of((shard, receipt) -> {
            if (receipt instanceof Receipt.Accepted) {
                vault.open(command.stream(), Person.class)
                        .ifPresent(person -> vault.keep(command.stream(), change.apply(person)));
            }
        }));
    }

    private Optional<AccountRecords.Entry> entry(AccountId account) {
        return on(account.stream(), () -> records.find(account)).filter(AccountRecords.Entry::confirmed);
    }
}
