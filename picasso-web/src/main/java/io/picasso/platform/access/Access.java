package io.picasso.platform.access;

import java.util.function.Predicate;

/** Who may come in at a door. */
public enum Access {
    /** Guests, too. */
    ANYBODY(""),

    /** Everybody who is signed in; what they get or change is their own by construction. */
    MEMBER("member"),

    /**
     * Everybody who is signed in comes through the door; but the thing that is named belongs to somebody, and whoever that is not
     * is refused by the rules of that thing, or is told that it does not exist.
     */
    OWNER("member"),

    /** Those who keep order. */
    MODERATOR("moderator"),

    /** Those who say who does. */
    ADMINISTRATOR("administrator");

    private final String role;

    Access(String role) {
        this.role = role;
    }

    /** Whether somebody may come in who has the roles that the test says yes to. */
    public boolean admits(Predicate<String> hasRole) {
        return role.isEmpty() || hasRole.test(role);
    }
}
