package io.picasso.accounts.command;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.platform.factors.FactorKeys;
import io.picasso.platform.factors.RecoveryCodes;
import io.picasso.platform.factors.SecondFactorStore;
import io.picasso.platform.factors.SecondFactorStore.Kept;
import io.picasso.platform.factors.Slips;
import io.picasso.platform.factors.Totp;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes codes, each once: of the app, or a recovery code, in one field.
 *
 * <p>Between the password and the code a {@link Slips slip} goes to the browser and back. It is bound to the hash of the password,
 * so that it dies when that is changed, and it is taken together with the code.
 */
@ApplicationScoped
public class CodeDesk {
    private static final String PASSWORD_WAS_RIGHT = "password-was-right";
    private static final LogIn START_AGAIN = new LogIn.BadCredentials();

    @Inject
    private AccountGate gate;

    @Inject
    private SessionDesk sessions;

    @Inject
    private FactorKeys keys;

    @Inject
    private Slips slips;

    @EJB
    private AccountRecords records;

    @EJB
    private SecondFactorStore store;

    /** What became of a code. */
    sealed interface Outcome {
        /** It was right, and is used up. */
        record Taken() implements Outcome {}

        /** It was wrong, or used before. */
        record Bad() implements Outcome {}

        /** It was not looked at. */
        record Throttled(Duration retryAfter) implements Outcome {}
    }

    /** Lets somebody in whose password was right, or for whom a provider vouches, or asks for what is missing. */
    LogIn afterPassword(AccountId account, Person person, String code, String device) {
        Optional<Kept> on = on(account);
        if (on.isEmpty()) {
            return sessions.letIn(account, device);
        }
        return code.isBlank()
                ? new LogIn.CodeNeeded(slips.issue(PASSWORD_WAS_RIGHT, account.value(), person.bond(), Instant.now()))
                : letIn(account, person, on.get(), code, "", device);
    }

    /** Lets somebody in whose slip says that the password was right a moment ago. */
    LogIn logIn(String slip, String code, ClientAddress from, String device) {
        Optional<AccountId> account = Slips.subject(slip)
                .filter(subject -> !subject.equals(Slips.ANYBODY))
                .map(AccountId::new);
        Optional<Person> person = account.flatMap(records::person)
                .filter(known -> slips.isGood(slip, PASSWORD_WAS_RIGHT, known.bond(), Instant.now()));
        if (account.isEmpty() || person.isEmpty()) {
            return START_AGAIN;
        }
        return gate.logIn(
                person.get().email(),
                from,
                () -> on(account.get())
                        .map(on -> letIn(account.get(), person.get(), on, code, slip, device))
                        .orElse(START_AGAIN));
    }

    private LogIn letIn(AccountId account, Person person, Kept on, String code, String slip, String device) {
        return switch (take(account, person, on, code, slip)) {
            case Outcome.Taken() -> sessions.letIn(account, device);
            case Outcome.Bad() -> new LogIn.BadCode();
            case Outcome.Throttled(Duration wait) -> new LogIn.Throttled(wait);
        };
    }

    /** Takes a code of whoever has said the password; with the slip, if there is one. */
    Outcome take(AccountId account, Person person, Kept on, String code, String slip) {
        Optional<String> recovery = RecoveryCodes.tidied(code);
        if (recovery.isPresent()) {
            String digest = keys.digest(account.stream(), recovery.get());
            return store.takeRecoveryCode(account.stream(), digest, slip) ? new Outcome.Taken() : new Outcome.Bad();
        }
        return gate.code(
                person,
                () -> {
                    OptionalLong step = step(account, on, code);
                    return step.isPresent() && store.takeStep(account.stream(), step.getAsLong(), slip)
                            ? new Outcome.Taken()
                            : new Outcome.Bad();
                },
                Outcome.Bad.class::isInstance,
                Outcome.Throttled::new);
    }

    /** The interval of a code of the app; empty for a wrong one. */
    OptionalLong step(AccountId account, Kept kept, String code) {
        return Totp.match(
                keys.open(account.stream(), kept.secret()),
                RecoveryCodes.withoutGaps(code),
                Instant.now(),
                kept.lastStep());
    }

    private Optional<Kept> on(AccountId account) {
        return store.find(account.stream()).filter(kept -> kept.since().isPresent());
    }
}
