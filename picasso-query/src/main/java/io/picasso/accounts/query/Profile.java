package io.picasso.accounts.query;

import org.jspecify.annotations.Nullable;

/** How a person appears beside pictures. */
public record Profile(String handle, String name, @Nullable String avatarUrl) {
    /** Stands for somebody of whom nothing may be shown. */
    public static final Profile NOBODY = new Profile("nobody", "Somebody", null);
}
