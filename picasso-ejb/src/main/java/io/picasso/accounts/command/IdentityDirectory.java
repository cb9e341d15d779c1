package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.claims.Holding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From an identity at a provider to the account that it opens.
 *
 * <p>The claim, on the shard of its digest, says where to look; the link in the vault, on the account's shard, says whether it is
 * so. A claim without its link opens nothing, and is free for whoever wants it.
 */
@ApplicationScoped
public class IdentityDirectory {
    private static final Duration WHILE_LINKING = Duration.ofDays(1);

    @Inject
    private Claims claims;

    @EJB
    private AccountRecords records;

    /** The account that the identity with this digest opens. */
    public Optional<AccountId> find(String identity) {
        return claims.holding(Person.identityClaim(identity))
                .map(Holding::holder)
                .filter(holder -> isLinked(holder, identity))
                .map(AccountId::new);
    }

    /** Claims an identity that opens no other account for a while, until its link is in the vault; false if it opens one. */
    public boolean take(String identity, AccountId account) {
        Holding now = claimed(identity, account);
        if (!now.holder().equals(account.value()) && !isLinked(now.holder(), identity)) {
            claims.free(Person.identityClaim(identity), now.holder());
            now = claimed(identity, account);
        }
        return now.holder().equals(account.value());
    }

    /** Keeps for good what is linked at a provider; may run again. */
    public void settle(AccountId account, String provider) {
        on(account.stream(), () -> records.person(account))
                .map(person -> person.links().get(provider))
                .ifPresent(link -> {
                    claimed(link.identity(), account);
                    claims.settle(Person.identityClaim(link.identity()), account.value());
                });
    }

    /** Forgets an identity whose link is gone. */
    public void free(String identity, AccountId account) {
        claims.free(Person.identityClaim(identity), account.value());
    }

    private Holding claimed(String identity, AccountId account) {
        return claims.take(
                Person.identityClaim(identity), account.value(), Instant.now().plus(WHILE_LINKING));
    }

    private boolean isLinked(String holder, String identity) {
        AccountId account = new AccountId(holder);
        return on(account.stream(), () -> records.person(account))
                .filter(person -> person.isLinked(identity))
                .isPresent();
    }
}
