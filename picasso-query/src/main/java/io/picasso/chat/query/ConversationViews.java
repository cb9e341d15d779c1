package io.picasso.chat.query;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.chat.ConversationId;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.projection.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows conversations and messages, each as one of the two sees them. */
@ApplicationScoped
public class ConversationViews {
    private static final String CONVERSATIONS = "conversations";

    @Inject
    private Boxes boxes;

    @Inject
    private MessageViews messages;

    @Inject
    private AccountViews accounts;

    @Inject
    private Presence presence;

    @Inject
    private Cursors cursors;

    @Inject
    private Freshness freshness;

    /** The conversation as one of the two has it; empty as long as nothing happened in it. */
    public Optional<BoxView> find(ConversationId talk, AccountId owner) {
        return boxes.find(talk, owner);
    }

    /** Gives the view a moment to reach a version. */
    public Optional<BoxView> find(ConversationId talk, AccountId owner, long minVersion) {
        return minVersion == 0
                ? find(talk, owner)
                : freshness.await(
                        talk.stream().value(),
                        Freshness.AT_MOST,
                        () -> find(talk, owner),
                        box -> box.version() >= minVersion);
    }

    /** How many messages somebody has not seen. */
    public long unread(AccountId owner) {
        return boxes.unread(owner);
    }

    /** One page of somebody's conversations, the latest first; empty for a cursor that this list did not give out. */
    public Optional<Page<ConversationCard>> page(AccountId owner, int limit, @Nullable String cursor) {
        return page(owner, limit, cursor, this::cards);
    }

    /** The same by their names. */
    public Optional<Page<ConversationId>> names(AccountId owner, int limit, @Nullable String cursor) {
        return page(
                owner,
                limit,
                cursor,
                boxes -> boxes.stream()
                        .map(box -> new ConversationId(box.conversation()))
                        .toList());
    }

    private <T> Optional<Page<T>> page(
            AccountId owner, int limit, @Nullable String cursor, Function<List<BoxView>, List<T>> form) {
        if (cursor == null) {
            return Optional.of(after(owner, limit, null, form));
        }
        return cursors.open(CONVERSATIONS, cursor).map(text -> after(owner, limit, Moment.parse(text), form));
    }

    private <T> Page<T> after(
            AccountId owner, int limit, @Nullable Moment position, Function<List<BoxView>, List<T>> form) {
        List<BoxView> found = boxes.of(owner, position, limit + 1);
        Page<BoxView> page =
                cursors.page(CONVERSATIONS, found, limit, box -> new Moment(box.lastAt(), box.id()).text());
        return new Page<>(form.apply(page.items()), page.next());
    }

    private List<ConversationCard> cards(List<BoxView> shown) {
        Map<String, MessageView> last = messages.find(
                shown.stream().map(BoxView::last).filter(Objects::nonNull).toList());
        Map<String, String> here =
                presence.of(shown.stream().map(BoxView::other).toList(), Instant.now());
        return shown.stream()
                .map(box -> card(box, last.get(String.valueOf(box.last())), here.getOrDefault(box.other(), "")))
                .toList();
    }

    private ConversationCard card(BoxView box, @Nullable MessageView last, String here) {
        Profile with = accounts.profile(box.other());
        boolean gone = box.gone() || !with.hasPage();
        return new ConversationCard(
                with.hasPage() ? with.handle() : box.other(),
                with,
                box.open() && !gone ? here : "",
                last == null ? null : MessageCard.of(box, last, null),
                last == null ? null : Instant.ofEpochMilli(last.at()),
                box.unread(),
                box.blocking(),
                gone,
                box.version());
    }

    /** One conversation, also one in which nobody has written yet. */
    public ConversationCard card(ConversationId talk, AccountId owner, long minVersion) {
        return find(talk, owner, minVersion)
                .map(box -> cards(List.of(box)).getFirst())
                .orElseGet(() -> notBegun(accounts.profile(talk.other(owner).value())));
    }

    private static ConversationCard notBegun(Profile with) {
        return new ConversationCard(with.handle(), with, "", null, null, 0, false, !with.hasPage(), 0);
    }
}
