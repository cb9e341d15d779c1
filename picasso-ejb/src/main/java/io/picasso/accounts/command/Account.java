package io.picasso.accounts.command;

/**
 * What the rules need to know of an account.
 *
 * @param registered whether it exists
 * @param confirmed whether its address is proved
 */
record Account(boolean registered, boolean confirmed) {
    /** Before the first event. */
    static final Account NONE = new Account(false, false);
}
