package io.picasso.accounts.command;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Passkeys.Ceremony;
import io.picasso.accounts.Passkeys.Passkey;
import io.picasso.accounts.Passkeys.Registration;
import io.picasso.accounts.Passkeys.Start;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claim;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.factors.FactorChangedException;
import io.picasso.platform.factors.FactorKeys;
import io.picasso.platform.factors.KeptPasskey;
import io.picasso.platform.factors.PasskeyStore;
import io.picasso.platform.factors.Slips;
import io.picasso.platform.tickets.Secret;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Registers passkeys and removes them.
 *
 * <p>The id of a key is claimed for good first, so that it leads to one account in the whole product; then key, slip and event are
 * one transaction on the account's shard. A crash between the two, and a removal as well, leave a claim that leads to an account
 * without the key, and lets nobody in. A device never gives an id twice, so nothing is ever missed for it.
 */
@ApplicationScoped
public class PasskeyDesk {
    private static final String REGISTRATION = "passkey-registration";
    private static final Duration UNTIL_SETTLED = Duration.ofHours(1);
    private static final int MOST = 20;

    @Inject
    private PasswordDesk passwords;

    @Inject
    private PasskeyCeremony ceremony;

    @Inject
    private Slips slips;

    @Inject
    private FactorKeys keys;

    @Inject
    private Claims claims;

    @EJB
    private AccountRecords records;

    @EJB
    private PasskeyStore store;

    @EJB
    private CommandGatewayBean gateway;

    /** The passkeys of an account. */
    public List<Passkey> list(AccountId account) {
        return store.list(account.stream()).stream().map(PasskeyDesk::shown).toList();
    }

    /** Begins a registration. */
    public Start start(AccountId account, String password, ClientAddress from) {
        return switch (passwords.prove(account, password, from)) {
            case Proof.Right(Person person) -> start(account, person);
            case Proof.Wrong() -> new Start.WrongPassword();
            case Proof.Throttled(Duration wait) -> new Start.Throttled(wait);
        };
    }

    private Start start(AccountId account, Person person) {
        List<KeptPasskey> known = store.list(account.stream());
        if (known.size() >= MOST) {
            return new Start.TooMany();
        }
        String slip = slips.issue(REGISTRATION, account.value(), person.bond(), Instant.now());
        return new Start.Begun(
                new Ceremony(slip, PasskeyCeremony.challenge(slip), ceremony.site()),
                keys.userHandle(account.stream()),
                person.handle(),
                person.name(),
                known.stream().map(ceremony::credential).toList());
    }

    /** Ends a registration. */
    public Registration register(AccountId account, String slip, String name, String credential) {
        String tidy = Applicant.normal(name.strip());
        List<Applicant.Fault> faults = Applicant.nameFaults(tidy);
        if (!faults.isEmpty()) {
            return new Registration.Invalid(faults);
        }
        Optional<Person> person = records.person(account)
                .filter(known -> Slips.subject(slip).equals(Optional.of(account.value())))
                .filter(known -> slips.isGood(slip, REGISTRATION, known.bond(), Instant.now()));
        return person.flatMap(known -> ceremony.register(slip, credential))
                .filter(key -> isClaimed(account, key.credential()))
                .map(key -> keep(account, slip, tidy, key))
                .orElseGet(Registration.Refused::new);
    }

    private boolean isClaimed(AccountId account, String credential) {
        Claim claim = claim(credential);
        return claims.take(claim, account.value(), Instant.now().plus(UNTIL_SETTLED))
                        .holder()
                        .equals(account.value())
                && claims.settle(claim, account.value());
    }

    private Registration keep(AccountId account, String slip, String name, PasskeyCeremony.NewKey key) {
        KeptPasskey fresh = new KeptPasskey(
                Ids.next(),
                Secret.digest(key.credential()),
                key.publicKey(),
                keys.userHandle(account.stream()),
                key.signCount(),
                key.backupEligible(),
                name,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        return dispatched(
                        new AccountCommand.AddPasskey(account, Instant.now()),
                        () -> store.add(account.stream(), fresh, slip))
                ? new Registration.Registered(shown(fresh))
                : new Registration.Refused();
    }

    /** Removes one. */
    public boolean remove(AccountId account, String passkey) {
        return dispatched(
                new AccountCommand.RemovePasskey(account, Instant.now()),
                () -> store.remove(account.stream(), passkey));
    }

    private boolean dispatched(AccountCommand command, Runnable work) {
        try {
            return gateway.dispatch(command, Accompaniment.of((shard, outcome) -> {
                        if (outcome instanceof Receipt.Accepted) {
                            work.run();
                        }
                    }))
                    instanceof Receipt.Accepted;
        } catch (FactorChangedException late) {
            return false;
        }
    }

    static Claim claim(String credential) {
        return new Claim("passkey", credential);
    }

    private static Passkey shown(KeptPasskey kept) {
        return new Passkey(kept.id(), kept.name(), kept.createdAt(), kept.usedAt());
    }
}
