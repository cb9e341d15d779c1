package io.picasso.notifications;

import io.picasso.accounts.AccountId;
import io.picasso.contract.StreamId;

/** The streams that a person has for notices. */
public final class Inbox {
    /** Streams of what was read begin so. */
    public static final String NOUN = "inbox";

    /** Streams of how people are told begin so. */
    public static final String WAYS = "ways";

    private Inbox() {}

    /** What the person has read. */
    public static StreamId of(AccountId account) {
        return StreamId.of(NOUN, account.value());
    }

    /** How the person is told. */
    public static StreamId ways(AccountId account) {
        return StreamId.of(WAYS, account.value());
    }
}
