package io.picasso.accounts.command;

import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.Change;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.EmailAddress;
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
 * Bounds what strangers may try at the desks: passwords, registrations, letters.
 *
 * <p>A wrong password counts for the pair of account and client, tightly, and for the client, loosely; never for the account
 * alone, or else whoever knows an address could lock its owner out. A letter counts for its mailbox wherever it was asked for:
 * whoever uses that up for somebody else has thereby sent them the link that they need. Nothing here looks whether an address
 * is known.
 */
@ApplicationScoped
public class AccountGate {
    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.login-pair", defaultValue = "10/PT30M")
    private Rate loginPair;

    @Inject
    @ConfigProperty(name = "picasso.throttle.login-client", defaultValue = "100/PT1H")
    private Rate loginClient;

    @Inject
    @ConfigProperty(name = "picasso.throttle.registration-client", defaultValue = "30/PT1H")
    private Rate registrationClient;

    @Inject
    @ConfigProperty(name = "picasso.throttle.letters-client", defaultValue = "30/PT1H")
    private Rate lettersClient;

    @Inject
    @ConfigProperty(name = "picasso.throttle.letters-mailbox", defaultValue = "6/PT1H")
    private Rate lettersMailbox;

    /**
     * Lets a password be checked, unless too many were wrong. The attempt is counted before the check, so that guesses that are
     * made all at once get no further than those made one by one, and given back when the password was right or a part failed.
     */
    LogIn logIn(String email, ClientAddress from, Supplier<LogIn> check) {
        return tried(email, from, check, LogIn.BadCredentials.class::isInstance, LogIn.Throttled::new);
    }

    /** The same for a password that somebody says who is signed in: a stolen session is no way to guess it. */
    Change change(String email, ClientAddress from, Supplier<Change> check) {
        return tried(email, from, check, Change.WrongPassword.class::isInstance, Change.Throttled::new);
    }

    /** The same for a password that is asked for once more before something grave. */
    Proof prove(String email, ClientAddress from, Supplier<Proof> check) {
        return tried(email, from, check, Proof.Wrong.class::isInstance, Proof.Throttled::new);
    }

    private <T> T tried(
            String email, ClientAddress from, Supplier<T> check, Predicate<T> wrong, Function<Duration, T> refusal) {
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
        if (!wrong.test(outcome)) {
            throttle.giveBack(client);
            throttle.clear(pair);
        }
        return outcome;
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

    private Quota mailbox(String email) {
        return new Quota("letters-mailbox", canonical(email), lettersMailbox);
    }

    private static String canonical(String email) {
        return EmailAddress.parse(email)
                .map(EmailAddress::canonical)
                .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
    }
}
