package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Avatar;
import io.picasso.accounts.ProfileEdit;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what the public sees of a person; the package tells what a crash at each line does to a handle. */
@ApplicationScoped
public class ProfileDesk {
    private static final Duration WHILE_CHANGING = Duration.ofDays(1);
    private static final int ATTEMPTS = 20;
    private static final Receipt.Refused UNKNOWN = new Receipt.Refused("accounts.unknown", "There is no such account.");

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private AccountRecords records;

    @EJB
    private Vault vault;

    @Inject
    private Claims claims;

    @Inject
    private AccountGate gate;

    /** Changes what is named. The version that is expected keeps two changes from undoing each other. */
    public Receipt change(AccountId account, long expectedVersion, ProfileEdit edit) {
        Optional<AccountRecords.Entry> known = find(account);
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        Person before = known.get().person();
        Person after = before.with(edit);
        if (after.handle().equals(before.handle())) {
            return show(account, expectedVersion, before, after);
        }
        if (known.get().version() != expectedVersion) {
            return new Receipt.Refused(CommandGateway.STALE, "The account has changed since it was read.");
        }
        Optional<Receipt> refusal = claim(account, after);
        return refusal.orElseGet(() -> {
            Receipt receipt = show(account, expectedVersion, before, after);
            settleHandles(account);
            return receipt;
        });
    }

    private Optional<Receipt> claim(AccountId account, Person after) {
        if (gate.handle(account).isPresent()) {
            return Optional.of(new Receipt.Refused(
                    "accounts.handle-changed-often",
                    "The handle was changed several times of late; try again tomorrow."));
        }
        String holder = claims.take(
                        after.handleClaim(), account.value(), Instant.now().plus(WHILE_CHANGING))
                .holder();
        if (holder.equals(account.value())) {
            return Optional.empty();
        }
        gate.spareHandle(account);
        return Optional.of(new Receipt.Refused("accounts.handle-taken", "Somebody else has this handle."));
    }

    /** Shows another picture of the person, or none, whatever else changes at the same time. */
    Receipt showAvatar(AccountId account, @Nullable Avatar avatar) {
        String url = avatar == null ? null : avatar.url();
        for (int attempt = 1; ; attempt++) {
            Optional<AccountRecords.Entry> known = find(account);
            if (known.isEmpty()) {
                return UNKNOWN;
            }
            Person before = known.get().person();
            Receipt receipt = show(account, known.get().version(), before, before.withAvatar(url));
            boolean lost =
                    receipt instanceof Receipt.Refused refused && refused.code().equals(CommandGateway.STALE);
            if (!lost || attempt == ATTEMPTS) {
                return receipt;
            }
        }
    }

    private Receipt show(AccountId account, long expectedVersion, Person before, Person after) {
        return gateway.dispatch(
                new AccountCommand.ChangeProfile(account, Instant.now()),
                expectedVersion,
                Accompaniment.of(after.publicly(), (shard, receipt) -> {
                    if (receipt instanceof Receipt.Accepted) {
                        keep(account, before, after);
                    }
                }));
    }

    private void keep(AccountId account, Person before, Person after) {
        vault.keep(account.stream(), after);
        if (!after.handle().equals(before.handle())) {
            Instant now = Instant.now();
            OldHandles old = vault.open(account.stream(), OldHandles.ROOM, OldHandles.class)
                    .orElse(OldHandles.NONE)
                    .with(before.handle(), now);
            vault.keep(account.stream(), OldHandles.ROOM, old, now.plus(OldHandles.KEPT_FOR));
        }
    }

    /** Keeps the handle for good, and those before it for a while; run inline and again by whoever follows the change. */
    void settleHandles(AccountId account) {
        OldHandles old = on(account.stream(), () -> records.oldHandles(account));
        find(account).map(AccountRecords.Entry::person).ifPresent(person -> {
            if (!old.handles().isEmpty()) {
                old.except(person.handle())
                        .forEach(one -> claims.lend(Person.handleClaim(one.handle()), account.value(), one.until()));
                claims.settle(person.handleClaim(), account.value());
            }
        });
    }

    private Optional<AccountRecords.Entry> find(AccountId account) {
        return on(account.stream(), () -> records.find(account));
    }
}
