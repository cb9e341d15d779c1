package io.picasso.accounts.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.accounts.AccountId;
import io.picasso.platform.projection.Freshness;
import io.picasso.platform.projection.Projected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks people up. Profiles are kept for a moment, because every picture shows two of them. */
@ApplicationScoped
public class AccountViews {
    private static final int MOST_PROFILES = 10_000;
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);

    private final Cache<String, Profile> profiles = Caffeine.newBuilder()
            .maximumSize(MOST_PROFILES)
            .expireAfterWrite(STALE_AT_MOST)
            .build();

    @Inject
    private Accounts accounts;

    @Inject
    private Freshness freshness;

    void forget(@Observes Projected projected) {
        if (projected.stream().startsWith("account-")) {
            profiles.invalidate(projected.stream().substring("account-".length()));
        }
    }

    /** The account itself, read anew. */
    public Optional<AccountView> find(String accountId) {
        return accounts.findById(accountId);
    }

    /** The account once its view has reached a version, or as it is after {@link Freshness#AT_MOST}. */
    public Optional<AccountView> find(AccountId account, long minVersion) {
        return freshness.await(
                account.stream().value(),
                Freshness.AT_MOST,
                () -> find(account.value()),
                view -> view.version() >= minVersion);
    }

    /** The account behind a public handle: the confirmed one, else the latest to ask for it. */
    public Optional<AccountView> findByHandle(String handle) {
        return accounts.findByHandle(handle).stream()
                .max(Comparator.comparing(AccountView::confirmed).thenComparing(AccountView::registeredAt));
    }

    /** Everybody whom an administrator gave a role, by handle; there are few of them. */
    public List<AccountView> withRoles() {
        return Stream.concat(accounts.findByModerator(true).stream(), accounts.findByAdministrator(true).stream())
                .collect(Collectors.toMap(
                        view -> view.profile().handle(), Function.identity(), (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The profile of an account; {@link Profile#NOBODY} for one that is not known (yet). */
    public Profile profile(String accountId) {
        Profile known = profiles.getIfPresent(accountId);
        if (known != null) {
            return known;
        }
        Optional<Profile> found = accounts.findById(accountId).map(AccountView::profile);
        found.ifPresent(profile -> profiles.put(accountId, profile));
        return found.orElse(Profile.NOBODY);
    }
}
