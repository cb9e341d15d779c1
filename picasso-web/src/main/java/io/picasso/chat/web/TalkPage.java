package io.picasso.chat.web;

import io.picasso.chat.query.ConversationCard;
import io.picasso.chat.query.ConversationViews;
import io.picasso.chat.query.MessageCard;
import io.picasso.chat.query.TalkViews;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.Byline;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One conversation. */
@Named
@RequestScoped
public class TalkPage {
    private static final String CURSOR = "cursor";
    private static final String SEARCH = "q";
    private static final String ABOUT = "about";
    private static final int LENGTH = 40;
    private static final int LONGEST_QUERY = 200;
    private static final int CONFLICT = 409;
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    @Inject
    private Partners partners;

    @Inject
    private ConversationViews conversations;

    @Inject
    private TalkViews messages;

    @Inject
    private PictureViews pictures;

    private @Nullable ConversationCard card;
    private Page<MessageCard> page = new Page<>(List.of(), null);
    private MessageCard.@Nullable Subject about;

    /** Looks the conversation up; the one with oneself is the list of all. */
    public void open() {
        try {
            Partner two = partners.of(Navigation.parameter("handle"));
            card = conversations.card(two.talk(), two.me(), version());
            String cursor = Navigation.parameter(CURSOR);
            page = messages.page(two.talk(), two.me(), getSearch(), LENGTH, cursor.isEmpty() ? null : cursor)
                    .or(() -> messages.page(two.talk(), two.me(), getSearch(), LENGTH, null))
                    .orElseThrow();
            about = subject(Navigation.parameter(ABOUT)).orElse(null);
        } catch (ProblemException nobody) {
            if (nobody.problem().status() == CONFLICT) {
                Navigation.to("/messages");
            } else {
                Navigation.fault(404);
            }
        }
    }

    /** The version that a form led here with; whatever else stands there is none. */
    private static long version() {
        String version = Navigation.parameter("version");
        return VERSION.matcher(version).matches() ? Long.parseLong(version) : 0;
    }

    private Optional<MessageCard.Subject> subject(String picture) {
        try {
            return picture.isEmpty()
                    ? Optional.empty()
                    : pictures.find(new PictureId(picture))
                            .filter(PictureView::visible)
                            .map(MessageCard.Subject::of);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private ConversationCard card() {
        if (card == null) {
            throw new IllegalStateException("The page was not opened.");
        }
        return card;
    }

    /** Whether there is a conversation to show; not on the way to another page. */
    public boolean isOpened() {
        return card != null;
    }

    public String getId() {
        return card().id();
    }

    public Byline getWith() {
        return Byline.of(card().with(), Texts.locale());
    }

    public String getInitials() {
        return Initials.of(getWith().name());
    }

    /** When they were last here, in words. */
    public String getPresence() {
        return ChatTexts.presence(card().presence());
    }

    public boolean isBlocking() {
        return card().blocking();
    }

    public boolean isGone() {
        return card().gone();
    }

    /** The words that were searched for; empty for none. */
    public String getSearch() {
        String words = Navigation.parameter(SEARCH).strip();
        return words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
    }

    /** The messages, oldest first, as they are read. */
    public List<TalkLine> getLines() {
        List<TalkLine> lines = new ArrayList<>();
        Instant before = null;
        for (MessageCard message : page.items().reversed()) {
            lines.add(TalkLine.of(message, before, Texts.locale()));
            before = message.at();
        }
        return lines;
    }

    /** Where those before these are; empty at the beginning. */
    public String getEarlierHref() {
        String next = page.next();
        return next == null
                ? ""
                : Query.ofRequest(SEARCH, ABOUT).with(CURSOR, next).at("/messages/" + getId());
    }

    /** Whether these are the latest messages, so that new ones follow. */
    public boolean isLatest() {
        return getSearch().isEmpty() && Navigation.parameter(CURSOR).isEmpty();
    }

    /** The cursor of the messages before these; empty at the beginning. */
    public String getNext() {
        String next = page.next();
        return next == null ? "" : next;
    }

    /** The picture that the next message is about; null for none. */
    public MessageCard.@Nullable Subject getAbout() {
        return about;
    }

    /** New for every page, so that pressing twice is one message. */
    public String getKey() {
        return UUID.randomUUID().toString();
    }

    /** Why a message was refused a moment ago; empty if none was. */
    public String getRefusal() {
        String code = Navigation.parameter("refused");
        String name = "rule." + code;
        return code.isEmpty() ? "" : Texts.of(Texts.has(name) ? name : "fault.again");
    }
}
