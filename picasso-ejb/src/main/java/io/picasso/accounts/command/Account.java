package io.picasso.accounts.command;

import io.picasso.accounts.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the rules need to know of an account.
 *
 * @param registered whether it exists
 * @param confirmed whether its address is proved
 * @param removed whether its owner has left for good
 * @param roles what an administrator gave it
 * @param secondFactor whether a code is asked for after the password
 */
record Account(boolean registered, boolean confirmed, boolean removed, Set<Role> roles, boolean secondFactor) {
    /** Before the first event. */
    static final Account NONE = new Account(false, false, false, Set.of(), false);

    /** The same account, with this role or without it. */
    Account with(Role role, boolean has) {
        EnumSet<Role> next = EnumSet.noneOf(Role.class);
        next.addAll(roles);
        if (has) {
            next.add(role);
        } else {
            next.remove(role);
        }
        return new Account(registered, confirmed, removed, Set.copyOf(next), secondFactor);
    }

    /** The same account, with a second factor or without. */
    Account withSecondFactor(boolean on) {
        return new Account(registered, confirmed, removed, roles, on);
    }
}
