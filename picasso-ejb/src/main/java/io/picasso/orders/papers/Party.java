package io.picasso.orders.papers;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as papers and letters name them.
 *
 * @param handle null for somebody who has left
 * @param email where to write to this person, to be shown to nobody else; null for somebody who has left
 */
record Party(String name, @Nullable String handle, @Nullable String email) {
    /** Whoever is no longer in the vault. */
    static final Party GONE = new Party("a former member", null, null);

    /** Name and handle. */
    String shown() {
        return handle == null ? name : name + " (@" + handle + ")";
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Party[...]";
    }
}
