package io.picasso.chat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Id;
import io.picasso.contract.StreamId;

/** Names what two people write to each other: their accounts in order, so that both find the same stream without asking. */
public record ConversationId(String value) implements Id {
    private static final char BETWEEN = '_';

    public ConversationId {
        Id.checked(value);
        int between = value.indexOf(BETWEEN);
        if (between < 1 || value.substring(0, between).compareTo(value.substring(between + 1)) >= 0) {
            throw new IllegalArgumentException("Not a conversation: it must name two accounts in order.");
        }
    }

    /** The conversation of two people, who must not be one. */
    public static ConversationId between(AccountId one, AccountId other) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        AccountId first = inOrder ? one : other;
        AccountId second = inOrder ? other : one;
        return new ConversationId(first.value() + BETWEEN + second.value());
    }

    /** The one whose account comes first. */
    public AccountId first() {
        return new AccountId(value.substring(0, value.indexOf(BETWEEN)));
    }

    /** The one whose account comes second. */
    public AccountId second() {
        return new AccountId(value.substring(value.indexOf(BETWEEN) + 1));
    }

    /** Whether somebody is one of the two. */
    public boolean has(AccountId person) {
        return person.equals(first()) || person.equals(second());
    }

    /** The one who is not this one. */
    public AccountId other(AccountId person) {
        return person.equals(first()) ? second() : first();
    }

    @Override
    public StreamId stream() {
        return StreamId.of("conversation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
