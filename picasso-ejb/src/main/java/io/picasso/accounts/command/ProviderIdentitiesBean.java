package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.claims.Holding;
import io.picasso.platform.sessions.Sessions;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk for people whom an identity provider vouches for. */
@Stateless
@Local(ProviderIdentities.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderIdentitiesBean implements ProviderIdentities {
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    @Inject
    private AccountGate gate;

    @Inject
    private IdentityDesk desk;

    @Inject
    private JoiningDesk joiningDesk;

    @Inject
    private ProofDesk proofDesk;

    @Inject
    private Claims claims;

    @EJB
    private AccountRecords records;

    @EJB
    private Sessions sessions;

    @Override
    public Admission admit(String attempt, ClientAddress from) {
        return gate.admit(attempt, from);
    }

    @Override
    public Optional<AccountId> account(ProviderIdentity identity) {
        return desk.account(identity);
    }

    @Override
    public LogIn logIn(ProviderIdentity identity, String device) {
        return desk.logIn(identity, device);
    }

    @Override
    public Optional<AccountId> owner(String email) {
        return EmailAddress.parse(email)
                .map(Person::addressClaim)
                .flatMap(claims::holding)
                .filter(Holding::settled)
                .map(holding -> new AccountId(holding.holder()));
    }

    @Override
    public Mailing prove(String email, String provider, String browser, ClientAddress from) {
        return proofDesk.ask(email, provider, browser, from);
    }

    @Override
    public Proof proved(String token, String browser) {
        return proofDesk.prove(token, browser);
    }

    @Override
    public Joining join(AccountId account, ProviderIdentity identity, String email, String handle, String name) {
        return joiningDesk.join(account, identity, EmailAddress.parse(email).orElseThrow(), handle.strip(), name);
    }

    @Override
    public boolean hasJustLoggedIn(AccountId account, String session) {
        Instant since = Instant.now().minus(JUST_NOW);
        return on(account.stream(), () -> sessions.isOpenedSince(account.stream(), session, since));
    }

    @Override
    public Linking link(AccountId account, ProviderIdentity identity) {
        return desk.link(account, identity);
    }

    @Override
    public List<Linked> linked(AccountId account) {
        return on(account.stream(), () -> records.person(account))
                .map(Person::links)
                .orElseGet(Map::of)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(link -> new Linked(link.getKey(), link.getValue().since()))
                .toList();
    }

    @Override
    public Receipt unlink(AccountId account, String provider) {
        return desk.unlink(account, provider);
    }
}
