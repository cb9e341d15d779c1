package io.picasso.accounts.command;

import io.picasso.accounts.EmailAddress;
import java.time.Duration;

/**
 * The change of somebody's address while it is on its way. It stands in the vault in two rooms, one after the other: {@link #WANTED}
 * until the new address is proved, {@link #LEFT} until the old one has been told.
 *
 * @param email in the first room the new address, in the second the old one
 */
public record Move(String email) {
    /** The room of the address that is to be proved. */
    static final String WANTED = "email-wanted";

    /** The room of the address that was left. */
    static final String LEFT = "email-left";

    /** How long a link is good, and how long the old address is remembered if no mail can be sent. */
    static final Duration OPEN_FOR = Duration.ofHours(24);

    static boolean isSame(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    private static String canonical(String email) {
        return new EmailAddress(email).canonical();
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Move[...]";
    }
}
