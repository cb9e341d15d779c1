package io.picasso.chat.web;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;

/** The one who asks, and the one whom the path names. */
record Partner(AccountId me, AccountId other) {
    ConversationId talk() {
        return ConversationId.between(me, other);
    }
}
