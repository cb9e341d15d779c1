package io.picasso.accounts;

import io.picasso.accounts.Credentials.LogIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wall in front of passkeys (Web Authentication Level 3): a key pair that a person's device keeps, and uses for this site only,
 * after it has made sure of the person. Logging in with one needs no password and no code.
 *
 * <p>Each ceremony has two halves. The first gives a slip and a challenge, which the browser has the device sign; the second takes
 * the slip and what the device signed, once.
 */
public interface Passkeys {
    /** The passkeys of an account, the oldest first. */
    List<Passkey> list(AccountId account);

    /** Begins a registration for somebody who says their password. */
    Start start(AccountId account, String password, ClientAddress from);

    /**
     * Ends a registration.
     *
     * @param name by which the person will know the passkey again
     * @param credential what the browser said, as a RegistrationResponseJSON
     */
    Registration register(AccountId account, String slip, String name, String credential);

    /** Forgets a passkey; false if the account has no such one. */
    boolean remove(AccountId account, String passkey);

    /** Begins a log-in, whoever it may be. */
    Ceremony begin();

    /**
     * Opens a session.
     *
     * @param credential what the browser said, as an AuthenticationResponseJSON
     * @param device what the person will know the session by
     */
    LogIn logIn(String slip, String credential, ClientAddress from, String device);

    /**
     * What a person sees of a passkey.
     *
     * @param usedAt when somebody last logged in with it
     */
    record Passkey(String id, String name, Instant createdAt, Optional<Instant> usedAt) {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Passkey[" + id + "]";
        }
    }

    /**
     * The first half of a ceremony.
     *
     * @param slip to be given back with the answer
     * @param challenge what the device signs, in base64url
     * @param site for which the device keeps the key
     */
    record Ceremony(String slip, String challenge, String site) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Ceremony[" + site + "]";
        }
    }

    /** What the wish to register a passkey came to. */
    sealed interface Start {
        /**
         * The device may make a key.
         *
         * @param userHandle what the device is to call the person: the same for all keys of the account, and nothing personal
         * @param known the credentials that are registered already, in base64url
         */
        record Begun(Ceremony ceremony, String userHandle, String handle, String name, List<String> known)
                implements Start {
            /** Says nothing of the person. */
            @Override
            public String toString() {
                return "Begun[...]";
            }
        }

        /** There are as many as an account may have. */
        record TooMany() implements Start {}

        /** The password is not what was said. */
        record WrongPassword() implements Start {}

        /** Too much was wrong of late; nothing was looked at. */
        record Throttled(Duration retryAfter) implements Start {}
    }

    /** What a registration came to. */
    sealed interface Registration {
        /** It is registered. */
        record Registered(Passkey passkey) implements Registration {}

        /** What was said does not belong to this ceremony, came late or twice, or is not signed as it should be. */
        record Refused() implements Registration {}

        /** The name breaks the rules. */
        record Invalid(List<Applicant.Fault> faults) implements Registration {}
    }
}
