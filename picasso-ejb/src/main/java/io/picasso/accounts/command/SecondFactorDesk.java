package io.picasso.accounts.command;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.SecondFactors.Confirmation;
import io.picasso.accounts.SecondFactors.Removal;
import io.picasso.accounts.SecondFactors.Start;
import io.picasso.accounts.SecondFactors.State;
import io.picasso.contract.Receipt;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.factors.Base32;
import io.picasso.platform.factors.FactorChangedException;
import io.picasso.platform.factors.FactorKeys;
import io.picasso.platform.factors.RecoveryCodes;
import io.picasso.platform.factors.SecondFactorStore;
import io.picasso.platform.factors.SecondFactorStore.Kept;
import io.picasso.platform.factors.Totp;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Switches the second factor on and off, and asks for it.
 *
 * <p>Switching is one transaction on the account's shard with its event, from which the owner gets a mail. A new password, set by
 * mail or otherwise, changes nothing here: whoever reads the owner's mail has not got the owner's telephone.
 */
@ApplicationScoped
public class SecondFactorDesk {
    private static final Duration TO_BE_CONFIRMED_WITHIN = Duration.ofMinutes(15);

    @Inject
    private CodeDesk codes;

    @Inject
    private PasswordDesk passwords;

    @Inject
    private FactorKeys keys;

    @EJB
    private SecondFactorStore store;

    @EJB
    private CommandGatewayBean gateway;

    /** What is there now. */
    public State state(AccountId account) {
        Optional<Instant> since = store.find(account.stream()).flatMap(Kept::since);
        return new State(since, since.isPresent() ? store.recoveryCodes(account.stream()) : 0);
    }

    /** Draws a secret. */
    public Start start(AccountId account, String password, ClientAddress from) {
        return switch (passwords.prove(account, password, from)) {
            case Proof.Right(Person person) -> start(account, person);
            case Proof.Wrong() -> new Start.WrongPassword();
            case Proof.Throttled(Duration wait) -> new Start.Throttled(wait);
        };
    }

    private Start start(AccountId account, Person person) {
        byte[] secret = Totp.secret();
        String text = Base32.of(secret);
        return store.draw(account.stream(), keys.seal(account.stream(), secret))
                ? new Start.Drawn(text, uri(person.handle(), text))
                : new Start.AlreadyOn();
    }

    /** Switches it on. */
    public Confirmation confirm(AccountId account, String code) {
        Optional<Kept> waiting = store.find(account.stream())
                .filter(kept -> kept.since().isEmpty())
                .filter(kept -> kept.drawnAt().plus(TO_BE_CONFIRMED_WITHIN).isAfter(Instant.now()));
        if (waiting.isEmpty()) {
            return new Confirmation.NotStarted();
        }
        OptionalLong step = codes.step(account, waiting.get(), code);
        return step.isEmpty() ? new Confirmation.BadCode() : confirm(account, waiting.get(), step.getAsLong());
    }

    private Confirmation confirm(AccountId account, Kept waiting, long step) {
        List<String> drawn = RecoveryCodes.draw();
        List<String> digests = drawn.stream()
                .flatMap(code -> RecoveryCodes.tidied(code).stream())
                .map(code -> keys.digest(account.stream(), code))
                .toList();
        try {
            Receipt receipt = gateway.dispatch(
                    new AccountCommand.EnableSecondFactor(account, Instant.now()),
                    Accompaniment.of((shard, outcome) -> {
                        if (outcome instanceof Receipt.Accepted) {
                            store.confirm(account.stream(), waiting.secret(), step, digests);
                        }
                    }));
            return receipt instanceof Receipt.Accepted ? new Confirmation.On(drawn) : new Confirmation.NotStarted();
        } catch (FactorChangedException late) {
            return new Confirmation.NotStarted();
        }
    }

    /** Switches it off. */
    public Removal remove(AccountId account, String password, String code, ClientAddress from) {
        return switch (passwords.prove(account, password, from)) {
            case Proof.Right(Person person) -> remove(account, person, code);
            case Proof.Wrong() -> new Removal.WrongPassword();
            case Proof.Throttled(Duration wait) -> new Removal.Throttled(wait);
        };
    }

    private Removal remove(AccountId account, Person person, String code) {
        Optional<Kept> on =
                store.find(account.stream()).filter(kept -> kept.since().isPresent());
        if (on.isEmpty()) {
            return new Removal.NotOn();
        }
        return switch (codes.take(account, person, on.get(), code, "")) {
            case CodeDesk.Outcome.Taken() -> remove(account);
            case CodeDesk.Outcome.Bad() -> new Removal.BadCode();
            case CodeDesk.Outcome.Throttled(Duration wait) -> new Removal.Throttled(wait);
        };
    }

    private Removal remove(AccountId account) {
        Receipt receipt = gateway.dispatch(
                new AccountCommand.DisableSecondFactor(account, Instant.now()), Accompaniment.of((shard, outcome) -> {
                    if (outcome instanceof Receipt.Accepted) {
                        store.erase(account.stream());
                    }
                }));
        return receipt instanceof Receipt.Accepted ? new Removal.Off() : new Removal.NotOn();
    }

    /** What an app reads from the QR code: the form is that of the Google Authenticator wiki, which all apps follow. */
    private static String uri(String handle, String secret) {
        return "otpauth://totp/Picasso:" + handle + "?secret=" + secret + "&issuer=Picasso&algorithm=SHA1&digits="
                + Totp.DIGITS + "&period=" + Totp.PERIOD_SECONDS;
    }
}
