package io.picasso.chat.web;

import io.picasso.chat.query.ConversationCard;
import io.picasso.chat.query.ConversationViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** With whom one writes; a page of its own, and beside each conversation. */
@Named
@RequestScoped
public class MessagesPage {
    private static final String FROM = "from";
    private static final int LENGTH = 30;

    @Inject
    private ConversationViews conversations;

    @Inject
    private Caller caller;

    private @Nullable Page<ConversationCard> page;

    /** The conversations, the latest first. */
    public List<TalkRow> getRows() {
        String current = Navigation.parameter("handle");
        Locale locale = Texts.locale();
        return page().items().stream()
                .map(card -> TalkRow.of(card, current, locale))
                .toList();
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        String next = page().next();
        return next == null ? "" : Query.ofRequest().with(FROM, next).at("/messages");
    }

    /** How many messages wait; empty for none. */
    public String getWaiting() {
        long unread = caller.account().map(conversations::unread).orElse(0L);
        return unread == 0 ? "" : Long.toString(unread);
    }

    /** A cursor that this list did not give out leads to its beginning. */
    private Page<ConversationCard> page() {
        if (page == null) {
            String from = Navigation.parameter(FROM);
            page = conversations
                    .page(caller.required(), LENGTH, from.isEmpty() ? null : from)
                    .or(() -> conversations.page(caller.required(), LENGTH, null))
                    .orElseThrow();
        }
        return page;
    }
}
