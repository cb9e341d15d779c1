package io.picasso.leaving.web;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;
import io.picasso.chat.query.ConversationViews;
import io.picasso.chat.query.TalkViews;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Packs what a person and others wrote to each other: a file for each conversation. */
@ApplicationScoped
class Correspondence {
    private static final int PAGE = 100;

    @Inject
    private ConversationViews conversations;

    @Inject
    private TalkViews talks;

    void pack(Suitcase zip, AccountId me) throws IOException {
        String cursor = null;
        do {
            Page<ConversationId> page = conversations.names(me, PAGE, cursor).orElseThrow();
            for (ConversationId talk : page.items()) {
                String with = conversations.card(talk, me, 0).id();
                zip.list(
                        "messages/" + with + ".json",
                        after -> talks.page(talk, me, "", PAGE, after).orElseThrow(),
                        message -> message);
            }
            cursor = page.next();
        } while (cursor != null);
    }
}
