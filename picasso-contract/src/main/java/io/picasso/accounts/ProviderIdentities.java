package io.picasso.accounts;

import io.picasso.contract.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wall in front of signing in by what an identity provider says of somebody.
 *
 * <p>Whoever calls this has verified that the provider said so, to us, just now. An identity opens the account that it is linked
 * to and no other, whatever address the provider names: an address alone links nothing.
 */
public interface ProviderIdentities {
    /** Lets somebody who comes back from a provider in: each attempt once, and not too many from one place. */
    Admission admit(String attempt, ClientAddress from);

    /** The account that this identity opens. */
    Optional<AccountId> account(ProviderIdentity identity);

    /** Opens a session on a device for whoever has linked this identity; bad credentials if nobody has. */
    Credentials.LogIn logIn(ProviderIdentity identity, String device);

    /** Whose address this is; only to be asked for somebody who has it, by the word of a provider or by a mailed link. */
    Optional<AccountId> owner(String email);

    /**
     * Mails a link to an address that somebody says is theirs.
     *
     * @param browser a secret of the browser in which the link has to be opened: a link alone, opened by somebody who was
     *     tricked into it, must prove nothing for the one who asked
     */
    Mailing prove(String email, String provider, String browser, ClientAddress from);

    /** Uses such a link up. */
    Proof proved(String token, String browser);

    /**
     * Opens an account that needs no mail to be confirmed, because its address is proved already, and no password.
     *
     * @param account its id; the same one again is the same account
     */
    Joining join(AccountId account, ProviderIdentity identity, String email, String handle, String name);

    /** Whether the owner of a session has shown who they are within the last minutes: a visit of days is no proof of it. */
    boolean hasJustLoggedIn(AccountId account, String session);

    /** Links an identity to an account whose owner has just shown that they are. */
    Linking link(AccountId account, ProviderIdentity identity);

    /** What is linked to an account, by provider. */
    List<Linked> linked(AccountId account);

    /** Takes a link away; refused for the last way to log in. */
    Receipt unlink(AccountId account, String provider);

    /** Whether somebody who comes back may go on. */
    sealed interface Admission {
        /** They may. */
        record Granted() implements Admission {}

        /** They did already, or somebody else did with what they have. */
        record Used() implements Admission {}

        /** There were too many of late. */
        record Throttled(Duration retryAfter) implements Admission {}
    }

    /** What the wish for a link came to. */
    sealed interface Mailing {
        /** It is on its way. */
        record Accepted() implements Mailing {}

        /** No mail can be sent to such an address. */
        record NoAddress() implements Mailing {}

        /** There were too many of late; nothing was done. */
        record Throttled(Duration retryAfter) implements Mailing {}
    }

    /** What a mailed link proves. */
    sealed interface Proof {
        /** The address is theirs. */
        record Done(String email) implements Proof {
            /** Shows nothing. */
            @Override
            public String toString() {
                return "Done[...]";
            }
        }

        /** The link is good, but was asked for in another browser. It stays good. */
        record OtherBrowser() implements Proof {}

        /** The link is unknown, used, or out of date. */
        record Dead() implements Proof {}
    }

    /** What the wish for an account came to. */
    sealed interface Joining {
        /** The account is there, confirmed, and the identity opens it. */
        record Joined() implements Joining {}

        /** Some fields break the rules. */
        record Invalid(List<Applicant.Fault> faults) implements Joining {}

        /** Somebody else has this handle. */
        record HandleTaken() implements Joining {}

        /** Somebody has an account with this address. */
        record AddressKnown() implements Joining {}

        /** The identity opens another account. */
        record IdentityTaken() implements Joining {}
    }

    /** What the wish to link came to. */
    sealed interface Linking {
        /** The identity opens the account. */
        record Done() implements Linking {}

        /** It opens another account. */
        record IdentityTaken() implements Linking {}

        /** The account has another identity of this provider, or is not one that could have any. */
        record Refused() implements Linking {}
    }

    /** An identity that opens an account. */
    record Linked(String provider, Instant since) {}
}
