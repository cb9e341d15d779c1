package io.picasso.accounts;

import io.picasso.contract.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The wall in front of everything that has to do with secrets: registering, confirming, logging in and out.
 *
 * <p>None of these is a command, because commands and events are kept and these must not be. The write side implements
 * it; the web calls it and learns nothing but the answers. No answer tells whether an address is known. What can be tried too
 * often is bounded for all nodes together, which is why it has to be told where somebody asks from.
 */
public interface Credentials {
    /** Asks for an account. The same answer and the same effort whether the address is known or not. */
    Registration register(Applicant applicant, ClientAddress from);

    /** Proves the address by the token that was mailed to it; false if the token is unknown, used, or out of date. */
    boolean confirm(String token);

    /**
     * Asks for another address for somebody who is signed in and knows the password: a link goes to the new one, a warning to the
     * old one. The same answer and the same effort whether the new one is somebody's or nobody's.
     */
    EmailChange changeEmail(AccountId account, String email, String password, ClientAddress from);

    /**
     * Moves the account to the address to which this token was mailed; false if the token is unknown, used, or out of date. Every
     * session ends.
     *
     * @param keeping a session of the account that shall go on: that of whoever followed the link
     */
    boolean confirmEmail(String token, Optional<String> keeping);

    /** Mails a new link to an address that waits for its confirmation, and kills the old one; silent about all others. */
    Mailing resend(String email, ClientAddress from);

    /** Mails a link that sets a new password, if the address belongs to an account; silent about all others. */
    Mailing forgotPassword(String email, ClientAddress from);

    /** Sets a new password by the token from that link, and ends every session of the account. */
    Reset resetPassword(String token, String password);

    /**
     * Sets a new password for somebody who is signed in and knows the old one, and ends every session of the account. A wrong
     * one counts as it does at the log-in.
     */
    Change changePassword(AccountId account, String current, String password, ClientAddress from);

    /**
     * Changes what the public sees. Refused when somebody else has the handle, and when it was changed too often of late. The
     * handle before is nobody else's for a month.
     *
     * @param expectedVersion the version of the account that the caller saw
     * @param edit tidied, and without a fault
     */
    Receipt changeProfile(AccountId account, long expectedVersion, ProfileEdit edit);

    /**
     * Opens a session by address and password, and by a code where the account has a second factor. An unknown address takes as
     * long as a known one.
     *
     * @param code of the authenticator app, or a recovery code; empty for none
     * @param device what the person will know the session by, such as "Firefox, Linux"
     */
    LogIn logIn(String email, String password, String code, ClientAddress from, String device);

    /**
     * Exchanges a refresh token for the next one. A token that was exchanged before ends its whole session, because two
     * parties hold it.
     */
    Optional<Session> refresh(String refreshToken);

    /** Ends a session; ending it twice is no fault. */
    void logOut(AccountId account, String session);

    /** Where an account is signed in, the latest used first. */
    List<Device> devices(AccountId account);

    /** Ends the session of one device; false if the account has no such session. */
    boolean logOutDevice(AccountId account, String session);

    /** Ends every session of an account, whoever asks. */
    void logOutEverywhere(AccountId account);

    /** What an account may do now, if it and the session still stand. */
    Optional<Standing> standing(AccountId account, String session);

    /** What a registration came to. */
    sealed interface Registration {
        /** A mail is on its way, if the address is able to receive one. */
        record Accepted() implements Registration {}

        /** Somebody else has this handle. */
        record HandleTaken() implements Registration {}

        /** Some fields break the rules. */
        record Invalid(List<Applicant.Fault> faults) implements Registration {}

        /** There were too many of late; nothing was done. */
        record Throttled(Duration retryAfter) implements Registration {}
    }

    /** What the wish for a letter came to. */
    sealed interface Mailing {
        /** It is on its way, if there is one to be written. */
        record Accepted() implements Mailing {}

        /** There were too many of late; nothing was done. */
        record Throttled(Duration retryAfter) implements Mailing {}
    }

    /** What setting a new password came to. */
    sealed interface Reset {
        /** It is set. */
        record Done() implements Reset {}

        /** The token is unknown, used, or out of date. */
        record UnknownToken() implements Reset {}

        /** The password breaks the rules; the token is still good. */
        record Invalid(List<Applicant.Fault> faults) implements Reset {}
    }

    /** What the wish for another password came to. */
    sealed interface Change {
        /** It is set. */
        record Done() implements Change {}

        /** The old one is not what was said. */
        record WrongPassword() implements Change {}

        /** The new one breaks the rules. */
        record Invalid(List<Applicant.Fault> faults) implements Change {}

        /** Too much was wrong of late; nothing was looked at. */
        record Throttled(Duration retryAfter) implements Change {}
    }

    /** What the wish for another address came to. */
    sealed interface EmailChange {
        /** Letters are on their way, if the new address is able to receive one. */
        record Accepted() implements EmailChange {}

        /** That is not the password. */
        record WrongPassword() implements EmailChange {}

        /** It is no address. */
        record Invalid(List<Applicant.Fault> faults) implements EmailChange {}

        /** Too much was wrong, or wanted, of late; nothing was done. */
        record Throttled(Duration retryAfter) implements EmailChange {}
    }

    /** What an attempt to log in came to. */
    sealed interface LogIn {
        /** The person is who they say. */
        record Identified(Session session) implements LogIn {}

        /** The password is right, but the address has not been proved yet. */
        record NotConfirmed() implements LogIn {}

        /**
         * The password is right, and a code is wanted as well.
         *
         * @param slip says for a few minutes that the password was right, and nothing else; {@link SecondFactors#logIn} takes
         *     it with the code
         */
        record CodeNeeded(String slip) implements LogIn {
            /** Shows no secret. */
            @Override
            public String toString() {
                return "CodeNeeded[...]";
            }
        }

        /** The password is right, and the code is not: mistyped, used before, or out of date. */
        record BadCode() implements LogIn {}

        /** Something was wrong, and nobody is told what. */
        record BadCredentials() implements LogIn {}

        /** Too much was wrong of late; the password was not looked at. */
        record Throttled(Duration retryAfter) implements LogIn {}
    }

    /**
     * A person's presence on one device.
     *
     * @param account whose it is
     * @param id which one, as it stands in the access tokens
     * @param refreshToken the secret that opens the next one; it is never stored
     */
    record Session(AccountId account, String id, String refreshToken) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Session[" + id + "]";
        }
    }

    /**
     * Where somebody is signed in.
     *
     * @param id names the session
     * @param device what the person knows it by; empty when the program did not say
     * @param openedAt when they signed in
     * @param seenAt when it was last used, to the hour
     */
    record Device(String id, String device, Instant openedAt, Instant seenAt) {}

    /**
     * What an account is, right now.
     *
     * @param account its id
     * @param version the version of its stream
     * @param email the proved address
     * @param handle the unique public name
     * @param name the public name as shown
     * @param avatarUrl where the picture of the person is; empty for none
     * @param bio a few words about the person; empty for none
     * @param roles what it may do: {@code member}, {@code moderator}, {@code administrator}
     */
    record Standing(
            AccountId account,
            long version,
            String email,
            String handle,
            String name,
            Optional<String> avatarUrl,
            String bio,
            Set<String> roles) {
        /** Names the account and nothing personal. */
        @Override
        public String toString() {
            return "Standing[" + account + "]";
        }
    }
}
