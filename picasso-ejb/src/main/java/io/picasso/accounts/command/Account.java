package io.picasso.accounts.command;

import io.picasso.accounts.Role;
import java.util.HashSet;
import java.util.Set;

/**
 * What the rules need to know of an account.
 *
 * @param registered whether it exists
 * @param confirmed whether its address is proved
 * @param removed whether its owner has left for good
 * @param roles what an administrator gave it
 * @param secondFactor whether a code is asked for after the password
 * @param linked the providers by whose word it opens
 */
record Account(
        boolean registered,
        boolean confirmed,
        boolean removed,
        Set<Role> roles,
        boolean secondFactor,
        Set<String> linked) {
    /** Before the first event. */
    static final Account NONE = new Account(false, false, false, Set.of(), false, Set.of());

    Account asRegistered() {
        return new Account(true, false, false, roles, false, linked);
    }

    Account asConfirmed() {
        return new Account(true, true, false, roles, secondFactor, linked);
    }

    Account asRemoved() {
        return new Account(true, false, true, Set.of(), false, Set.of());
    }

    /** The same account, with this role or without it. */
    Account with(Role role, boolean has) {
        return new Account(registered, confirmed, removed, changed(roles, role, has), secondFactor, linked);
    }

    /** The same account, with an identity at this provider or without it. */
    Account with(String provider, boolean has) {
        return new Account(registered, confirmed, removed, roles, secondFactor, changed(linked, provider, has));
    }

    /** The same account, with a second factor or without. */
    Account withSecondFactor(boolean on) {
        return new Account(registered, confirmed, removed, roles, on, linked);
    }

    private static <T> Set<T> changed(Set<T> before, T one, boolean has) {
        Set<T> next = new HashSet<>(before);
        if (has) {
            next.add(one);
        } else {
            next.remove(one);
        }
        return Set.copyOf(next);
    }
}
