package io.picasso.accounts.command;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.contract.Receipt;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Changes what the public sees of a person. */
@ApplicationScoped
public class ProfileDesk {
    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private AccountRecords records;

    @EJB
    private Vault vault;

    /** Changes the name as shown. The version that is expected keeps two changes from undoing each other. */
    public Receipt changeName(AccountId account, long expectedVersion, String name) {
        Optional<Person> person =
                records.find(account).map(entry -> entry.person().withName(name));
        if (person.isEmpty()) {
            return new Receipt.Refused("accounts.unknown", "There is no such account.");
        }
        return gateway.dispatch(
                new AccountCommand.ChangeProfile(account, Instant.now()),
                expectedVersion,
                Accompaniment.of(person.get().publicly(), (shard, receipt) -> {
                    if (receipt instanceof Receipt.Accepted) {
                        vault.keep(account.stream(), person.get());
                    }
                }));
    }
}
