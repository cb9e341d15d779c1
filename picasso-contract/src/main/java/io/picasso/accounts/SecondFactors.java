package io.picasso.accounts;

import io.picasso.accounts.Credentials.LogIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wall in front of the second factor: the codes of an authenticator app (RFC 6238), and the recovery codes for when the
 * telephone is gone.
 *
 * <p>Whatever can be guessed here is bounded as at the log-in, and the codes of one account once more for itself: that many are
 * wrong is known only of somebody who has the password.
 */
public interface SecondFactors {
    /** What is there now. */
    State state(AccountId account);

    /** Draws a secret for somebody who says their password; it counts for nothing until a code of it has been said. */
    Start start(AccountId account, String password, ClientAddress from);

    /** Switches the second factor on by a code of the secret that was drawn last, within a quarter of an hour. */
    Confirmation confirm(AccountId account, String code);

    /** Switches it off for somebody who says the password and a code, of which the recovery codes are one kind. */
    Removal remove(AccountId account, String password, String code, ClientAddress from);

    /** Opens a session for whoever said the right password a moment ago, by a code; the slip works once. */
    LogIn logIn(String slip, String code, ClientAddress from, String device);

    /**
     * How an account is protected.
     *
     * @param since when it was switched on; empty while it is off
     * @param recoveryCodes how many of them are left
     */
    record State(Optional<Instant> since, int recoveryCodes) {}

    /** What the wish for a second factor came to. */
    sealed interface Start {
        /**
         * A secret was drawn.
         *
         * @param secret in Base32, for typing
         * @param uri the same for an app, as a QR code shows it
         */
        record Drawn(String secret, String uri) implements Start {
            /** Shows no secret. */
            @Override
            public String toString() {
                return "Drawn[...]";
            }
        }

        /** It is on already. */
        record AlreadyOn() implements Start {}

        /** The password is not what was said. */
        record WrongPassword() implements Start {}

        /** Too much was wrong of late; nothing was looked at. */
        record Throttled(Duration retryAfter) implements Start {}
    }

    /** What the first code came to. */
    sealed interface Confirmation {
        /**
         * It is on.
         *
         * @param recoveryCodes each works once; they are told now and never again
         */
        record On(List<String> recoveryCodes) implements Confirmation {
            /** Shows no secret. */
            @Override
            public String toString() {
                return "On[...]";
            }
        }

        /** The code is not one of the secret. */
        record BadCode() implements Confirmation {}

        /** No secret waits for a code: none was drawn, it is too old, or it is on already. */
        record NotStarted() implements Confirmation {}
    }

    /** What the wish to be rid of it came to. */
    sealed interface Removal {
        /** It is off. */
        record Off() implements Removal {}

        /** It was not on. */
        record NotOn() implements Removal {}

        /** The password is not what was said. */
        record WrongPassword() implements Removal {}

        /** The password is right, and the code is not. */
        record BadCode() implements Removal {}

        /** Too much was wrong of late; nothing was looked at. */
        record Throttled(Duration retryAfter) implements Removal {}
    }
}
