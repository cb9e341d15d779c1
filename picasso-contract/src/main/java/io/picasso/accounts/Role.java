package io.picasso.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do beyond what every member may; granted and withdrawn by an administrator. */
public enum Role {
    /** Keeps order among pictures and comments. */
    MODERATOR,

    /** Says who has which role. */
    ADMINISTRATOR;

    /** The word for it in tokens, addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a word names; empty if there is none. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
