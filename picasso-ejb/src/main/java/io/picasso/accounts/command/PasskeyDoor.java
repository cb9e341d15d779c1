package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.Passkeys.Ceremony;
import io.picasso.contract.StreamId;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.claims.Holding;
import io.picasso.platform.factors.KeptPasskey;
import io.picasso.platform.factors.PasskeyStore;
import io.picasso.platform.factors.Slips;
import io.picasso.platform.tickets.Secret;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets people in by their passkeys: what they have, and have unlocked by what they know or are, so that it counts for password and
 * code.
 */
@ApplicationScoped
public class PasskeyDoor {
    private static final String LOG_IN = "passkey-log-in";

    @Inject
    private AccountGate gate;

    @Inject
    private PasskeyCeremony ceremony;

    @Inject
    private Slips slips;

    @Inject
    private Claims claims;

    @Inject
    private SessionDesk sessions;

    @EJB
    private AccountRecords records;

    @EJB
    private PasskeyStore store;

    /** Begins a log-in. */
    Ceremony begin() {
        String slip = slips.issue(LOG_IN, Slips.ANYBODY, "", Instant.now());
        return new Ceremony(slip, PasskeyCeremony.challenge(slip), ceremony.site());
    }

    /** Ends it. */
    LogIn logIn(String slip, String credential, ClientAddress from, String device) {
        return gate.passkey(
                from,
                () -> slips.isGood(slip, LOG_IN, "", Instant.now())
                        ? ceremony.read(credential)
                                .flatMap(claimed -> proved(slip, claimed))
                                .map(account -> sessions.letIn(account, device))
                                .orElseGet(LogIn.BadCredentials::new)
                        : new LogIn.BadCredentials());
    }

    private Optional<AccountId> proved(String slip, PasskeyCeremony.Claimed claimed) {
        return claims.holding(PasskeyDesk.claim(claimed.credential()))
                .filter(Holding::settled)
                .map(holding -> new AccountId(holding.holder()))
                .filter(account -> on(account.stream(), () -> proves(slip, claimed, account)));
    }

    private boolean proves(String slip, PasskeyCeremony.Claimed claimed, AccountId account) {
        StreamId stream = account.stream();
        boolean stands =
                records.find(account).filter(AccountRecords.Entry::confirmed).isPresent();
        Optional<KeptPasskey> key = store.find(stream, Secret.digest(claimed.credential()))
                .filter(kept -> stands && kept.userHandle().equals(claimed.userHandle()));
        return key.flatMap(kept ->
                        ceremony.verify(slip, claimed, kept).filter(count -> store.use(stream, kept.id(), count, slip)))
                .isPresent();
    }
}
