package io.picasso.comments.command;

import org.jspecify.annotations.Nullable;

/**
 * The words of a comment, as the vault keeps them until it is deleted.
 *
 * @param author whose they are
 * @param reason why a moderator hid them; null unless one did
 */
record Said(String author, String text, @Nullable String reason) {
    Said hiddenBecause(String why) {
        return new Said(author, text, why);
    }

    /** Says nothing of it. */
    @Override
    public String toString() {
        return "Said[...]";
    }
}
