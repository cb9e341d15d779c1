package io.picasso.platform.mail;

/** In which of two rows a mail waits: one that went wrong does not stand before those that never were tried. */
public enum Lane {
    /** Never tried. */
    FIRST,
    /** Tried, and it did not go out. */
    AGAIN
}
