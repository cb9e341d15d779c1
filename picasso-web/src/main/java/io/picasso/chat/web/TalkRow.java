package io.picasso.chat.web;

import io.picasso.chat.query.ConversationCard;
import io.picasso.chat.query.MessageCard;
import io.picasso.pictures.web.Byline;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param excerpt what was written last; empty for nothing
 * @param when the day of that
 * @param unread how many messages wait; empty for none
 */
public record TalkRow(
        String id,
        String href,
        String name,
        String initials,
        String avatarUrl,
        String excerpt,
        String when,
        String instant,
        String unread,
        boolean here,
        boolean current) {
    static TalkRow of(ConversationCard card, String current, Locale locale) {
        Byline person = Byline.of(card.with(), locale);
        Instant at = card.at();
        return new TalkRow(
                card.id(),
                "/messages/" + card.id(),
                person.name(),
                Initials.of(person.name()),
                person.avatarUrl(),
                excerpt(card.last(), locale),
                at == null ? "" : ChatTexts.day(at, locale),
                at == null ? "" : at.toString(),
                card.unread() == 0 ? "" : Long.toString(card.unread()),
                card.presence().equals("now"),
                card.id().equals(current));
    }

    private static String excerpt(@Nullable MessageCard last, Locale locale) {
        if (last == null) {
            return "";
        }
        String text = last.text();
        String said = text == null ? Texts.of(locale, "chat.deleted") : text;
        return last.mine() ? Texts.of(locale, "chat.you", said) : said;
    }
}
