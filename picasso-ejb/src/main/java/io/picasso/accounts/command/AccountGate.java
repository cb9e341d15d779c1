package io.picasso.accounts.command;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProviderIdentities.Admission;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds what strangers may try at the desks: passwords, codes, registrations, letters.
 *
 * <p>A wrong password counts for the pair of account and client, tightly, and for the client, loosely; never for the account
 * alone, or else whoever knows an address could lock its owner out. A wrong code does count for the account, because only somebody
 * with the password gets to say one, and whom that shuts out has recovery codes, which do not count. A letter counts for its mailbox wherever it was asked for:
 * whoever uses that up for somebody else has thereby sent them the link that they need. Nothing here looks whether an address
 * is known.
 */
@ApplicationScoped
public class AccountGate {
    /** For longer than an attempt is good. */
    private static final Rate ONCE = new Rate(1, Duration.ofHours(1));

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.login-pair", defaultValue = "10/PT30M")
    private Rate loginPair;

    @Inject
    @ConfigProperty(name = "picasso.throttle.login-client", defaultValue = "100/PT1H")
    private Rate loginClient;

    @Inject
    @ConfigProperty(name = "picasso.throttle.code-account", defaultValue = "20/PT24H")
    private Rate codeAccount;

    @Inject
    @ConfigProperty(name = "picasso.throttle.registration-client", defaultValue = "30/PT1H")
    private Rate registrationClient;

    @Inject
    @ConfigProperty(name = "picasso.throttle.letters-client", defaultValue = "30/PT1H")
    private Rate lettersClient;

    @Inject
    @ConfigProperty(name = "picasso.throttle.letters-mailbox", defaultValue = "6/PT1H")
    private Rate lettersMailbox;

    @Inject
    @ConfigProperty(name = "picasso.throttle.handle-account", defaultValue = "3/P1D")
    private Rate handles;

    @Inject
    @ConfigProperty(name = "picasso.throttle.provider-client", defaultValue = "60/PT1H")
    private Rate providerClient;

    /**
     * Lets a password be checked, unless too many were wrong. The attempt is counted before the check, so that guesses that are
     * made all at once get no further than those made one by one, and given back when the password was right or a part failed.
     */
    LogIn logIn(String email, ClientAddress from, Supplier<LogIn> check) {
        return tried(email, from, check, AccountGate::verdict, LogIn.Throttled::new);
    }

    /** The same for a password that is asked for once more before something grave: a stolen session is no way to guess it. */
    Proof prove(String email, ClientAddress from, Supplier<Proof> check) {
        return tried(email, from, check, unless(Proof.Wrong.class), Proof.Throttled::new);
    }

    /**
     * Lets a code of an app be tried by somebody who has the password, unless too many were wrong. These count for the account,
     * from wherever they come, because an app's codes are few; but only for as long as it has this password, so that an owner
     * who sets another is rid of whoever used them up.
     */
    <T> T code(Person person, Supplier<T> check, Predicate<T> wrong, Function<Duration, T> refusal) {
        Quota quota = new Quota("code-account", canonical(person.email()) + " " + person.passwordHash(), codeAccount);
        Optional<Duration> wait = throttle.take(quota);
        if (wait.isPresent()) {
            return refusal.apply(wait.get());
        }
        T outcome;
        try {
            outcome = check.get();
        } catch (RuntimeException ours) {
            throttle.giveBack(quota);
            throw ours;
        }
        if (!wrong.test(outcome)) {
            throttle.giveBack(quota);
        }
        return outcome;
    }

    /** Lets a passkey be tried: a signature is not guessed, but each costs work, and the client that sends bad ones is bounded. */
    LogIn passkey(ClientAddress from, Supplier<LogIn> check) {
        Quota client = new Quota("login-client", from.network(), loginClient);
        Optional<Duration> wait = throttle.take(client);
        if (wait.isPresent()) {
            return new LogIn.Throttled(wait.get());
        }
        LogIn outcome;
        try {
            outcome = check.get();
        } catch (RuntimeException ours) {
            throttle.giveBack(client);
            throw ours;
        }
        if (!(outcome instanceof LogIn.BadCredentials)) {
            throttle.giveBack(client);
        }
        return outcome;
    }

    /** What an attempt says about the guesses before it. */
    private enum Verdict {
        WRONG,
        RIGHT,
        /** A right password without its code: no guess, and no reason to forget those that were wrong. */
        OPEN
    }

    /** Everything is right but one outcome. */
    private static <T> Function<T, Verdict> unless(Class<? extends T> wrong) {
        return outcome -> wrong.isInstance(outcome) ? Verdict.WRONG : Verdict.RIGHT;
    }

    private static Verdict verdict(LogIn outcome) {
        return switch (outcome) {
            case LogIn.BadCredentials wrong -> Verdict.WRONG;
            case LogIn.BadCode wrong -> Verdict.WRONG;
            case LogIn.Identified right -> Verdict.RIGHT;
            case LogIn.NotConfirmed right -> Verdict.RIGHT;
            case LogIn.CodeNeeded open -> Verdict.OPEN;
            case LogIn.Throttled open -> Verdict.OPEN;
        };
    }

    private <T> T tried(
            String email,
            ClientAddress from,
            Supplier<T> check,
            Function<T, Verdict> judge,
            Function<Duration, T> refusal) {
        Quota client = new Quota("login-client", from.network(), loginClient);
        Quota pair = new Quota("login-pair", canonical(email) + " " + from.network(), loginPair);
        Optional<Duration> wait = throttle.take(client, pair);
        if (wait.isPresent()) {
            return refusal.apply(wait.get());
        }
        T outcome;
        try {
            outcome = check.get();
        } catch (RuntimeException ours) {
            throttle.giveBack(client);
            throttle.giveBack(pair);
            throw ours;
        }
        settle(judge.apply(outcome), client, pair);
        return outcome;
    }

    private void settle(Verdict verdict, Quota client, Quota pair) {
        if (verdict != Verdict.WRONG) {
            throttle.giveBack(client);
        }
        switch (verdict) {
            case WRONG -> {}
            case RIGHT -> throttle.clear(pair);
            case OPEN -> throttle.giveBack(pair);
        }
    }

    /** Counts a registration, and the letter that it causes; empty if there may be one, else how long to wait. */
    Optional<Duration> register(EmailAddress email, ClientAddress from) {
        return throttle.take(
                new Quota("registration-client", from.network(), registrationClient), mailbox(email.written()));
    }

    /** A registration came to no letter. */
    void spareLetter(EmailAddress email) {
        throttle.giveBack(mailbox(email.written()));
    }

    /** Counts a wish for a letter, whether one will be written or not; empty if there may be one, else how long to wait. */
    Optional<Duration> letter(String email, ClientAddress from) {
        return throttle.take(new Quota("letters-client", from.network(), lettersClient), mailbox(email));
    }

    /** Counts a change of handle, because each keeps another one from everybody for a while. */
    Optional<Duration> handle(AccountId account) {
        return throttle.take(handles(account));
    }

    /** There was no change. */
    void spareHandle(AccountId account) {
        throttle.giveBack(handles(account));
    }

    private Quota handles(AccountId account) {
        return new Quota("handle-account", account.value(), handles);
    }

    /**
     * Lets somebody who comes back from a provider in, unless this attempt was here before or too many came: behind each stand
     * calls to the provider. That an attempt works once is a quota of one, which is full again when the attempt is long over.
     */
    Admission admit(String attempt, ClientAddress from) {
        Optional<Duration> wait = throttle.take(new Quota("provider-client", from.network(), providerClient));
        if (wait.isPresent()) {
            return new Admission.Throttled(wait.get());
        }
        return throttle.take(new Quota("provider-attempt", attempt, ONCE)).isEmpty()
                ? new Admission.Granted()
                : new Admission.Used();
    }

    private Quota mailbox(String email) {
        return new Quota("letters-mailbox", canonical(email), lettersMailbox);
    }

    private static String canonical(String email) {
        return EmailAddress.parse(email)
                .map(EmailAddress::canonical)
                .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
    }
}
