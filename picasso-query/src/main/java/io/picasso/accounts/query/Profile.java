package io.picasso.accounts.query;

import org.jspecify.annotations.Nullable;

/** How a person appears beside pictures. */
public record Profile(String handle, String name, @Nullable String avatarUrl) {
    /** Stands for somebody of whom nothing is known yet. No handle has a hyphen, so that nobody can be called so. */
    public static final Profile NOBODY = new Profile("not-known", "Somebody", null);

    /** Stands for everybody who has left. */
    public static final Profile FORMER = new Profile("former-member", "Former member", null);

    /** Whether there is a person behind it, who can be visited. */
    public boolean hasPage() {
        return !equals(NOBODY) && !equals(FORMER);
    }
}
