package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Avatar;
import io.picasso.accounts.ClientAddress;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.pictures.media.MediaBean;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.factors.PasskeyStore;
import io.picasso.platform.factors.SecondFactorStore;
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
 * Ends an account. What else follows from that, and what a crash does, is told in {@code io.picasso.leaving.command}.
 *
 * <p>Spending the link, forgetting the person, ending every session and the event are one transaction on the account's shard.
 */
@ApplicationScoped
public class RemovalDesk {
    /** The purpose of the tickets in the links. */
    static final String REMOVE = "remove";

    /** How long such a link is good. */
    static final Duration OPEN_FOR = Duration.ofHours(24);

    @Inject
    private Claims claims;

    @Inject
    private AccountGate gate;

    @Inject
    private PasswordDesk passwords;

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private MediaBean media;

    @EJB
    private AccountRecords records;

    @EJB
    private Tickets tickets;

    @EJB
    private Vault vault;

    @EJB
    private SecondFactorStore factors;

    @EJB
    private PasskeyStore passkeys;

    @EJB
    private Sessions sessions;

    /** Lets a link be mailed; empty, or how long to wait for it. */
    public Optional<Duration> request(AccountId account, ClientAddress from) {
        Optional<Duration> wait = on(account.stream(), () -> records.person(account))
                .flatMap(person -> gate.letter(person.email(), from));
        if (wait.isEmpty()) {
            gateway.dispatch(new AccountCommand.RequestRemoval(account, Instant.now()));
        }
        return wait;
    }

    /** The same for somebody who has to show that they know the password. */
    public Proof request(AccountId account, String password, ClientAddress from) {
        Proof proof = passwords.prove(account, password, from);
        return proof instanceof Proof.Right
                ? request(account, from).<Proof>map(Proof.Throttled::new).orElse(proof)
                : proof;
    }

    /** Whose link it is; empty for one that is not good. */
    public Optional<AccountId> holder(String ticket) {
        return RegistrationDesk.holder(ticket)
                .filter(account -> on(account.stream(), () -> tickets.isGood(account.stream(), REMOVE, ticket)));
    }

    /** Removes the account; false if the link was used meanwhile. */
    public boolean remove(AccountId account, String ticket, List<Money> givenUp) {
        Instant now = Instant.now();
        try {
            Receipt receipt = gateway.dispatch(
                    new AccountCommand.Remove(account, givenUp, now),
                    Accompaniment.of((shard, outcome) -> forget(account, ticket, outcome, now)));
            return receipt instanceof Receipt.Accepted;
        } catch (TicketSpentException late) {
            return false;
        }
    }

    private void forget(AccountId account, String ticket, Receipt outcome, Instant now) {
        tickets.spend(account.stream(), REMOVE, ticket);
        if (outcome instanceof Receipt.Refused) {
            return;
        }
        Optional<Person> person = vault.open(account.stream(), Person.class);
        vault.eraseAll(account.stream());
        person.ifPresent(
                known -> vault.keep(account.stream(), Leaver.ROOM, Leaver.of(known), now.plus(Leaver.KEPT_FOR)));
        factors.erase(account.stream());
        passkeys.erase(account.stream());
        sessions.endAll(account.stream());
    }

    /**
     * Deletes the picture of the person and frees the address, so that the person may come back as somebody new, and keeps the handle from everybody: old links to it
     * must not lead to a stranger. Whose it was is forgotten.
     */
    void free(AccountId account) {
        on(account.stream(), () -> records.leaver(account)).ifPresent(leaver -> {
            Optional.ofNullable(leaver.avatarUrl())
                    .flatMap(Avatar::at)
                    .ifPresent(avatar -> media.discard(avatar.key()));
            claims.free(leaver.addressClaim(), account.value());
            claims.retire(leaver.handleClaim(), account.value());
            leaver.identities().forEach(identity -> claims.free(Person.identityClaim(identity), account.value()));
        });
    }
}
