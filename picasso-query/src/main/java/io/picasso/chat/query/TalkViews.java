package io.picasso.chat.query;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what two people wrote to each other, as one of the two sees it. */
@ApplicationScoped
public class TalkViews {
    @Inject
    private Boxes boxes;

    @Inject
    private MessageViews messages;

    @Inject
    private PictureViews pictures;

    @Inject
    private Cursors cursors;

    /**
     * One page of a conversation, newest first; empty for a cursor that this list did not give out.
     *
     * @param query words that the messages have; blank for all of them
     */
    public Optional<Page<MessageCard>> page(
            ConversationId talk, AccountId owner, String query, int limit, @Nullable String cursor) {
        // Whoever searches for other words, or in another conversation, has another list.
        String list = "messages " + talk + " " + query;
        Optional<Long> before = cursor == null
                ? Optional.of(Long.MAX_VALUE)
                : cursors.open(list, cursor).map(Long::parseLong);
        return before.map(place -> boxes.find(talk, owner)
                .map(box -> page(talk, box, query, limit, place, list))
                .orElseGet(() -> new Page<>(List.of(), null)));
    }

    private Page<MessageCard> page(
            ConversationId talk, BoxView box, String query, int limit, long before, String list) {
        List<MessageView> found = messages.before(talk, query, before, limit + 1);
        Page<MessageView> page = cursors.page(list, found, limit, message -> Long.toString(message.place()));
        Map<String, MessageCard.Subject> subjects = page.items().stream()
                .map(MessageView::picture)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> subject(id).stream())
                .collect(Collectors.toMap(MessageCard.Subject::id, subject -> subject));
        return page.map(message -> MessageCard.of(box, message, subjects.get(String.valueOf(message.picture()))));
    }

    /** One message; empty for one that is not shown yet. */
    public Optional<MessageCard> find(ConversationId talk, AccountId owner, String message) {
        Optional<MessageView> found =
                messages.find(message).filter(one -> one.conversation().equals(talk.value()));
        return found.flatMap(one -> boxes.find(talk, owner).map(box -> card(box, one)));
    }

    private MessageCard card(BoxView box, MessageView message) {
        return MessageCard.of(
                box,
                message,
                Optional.ofNullable(message.picture()).flatMap(this::subject).orElse(null));
    }

    private Optional<MessageCard.Subject> subject(String picture) {
        return pictures.find(new PictureId(picture))
                .filter(PictureView::visible)
                .map(MessageCard.Subject::of);
    }
}
