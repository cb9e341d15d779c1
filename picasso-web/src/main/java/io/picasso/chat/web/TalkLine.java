package io.picasso.chat.web;

import io.picasso.chat.query.MessageCard;
import io.picasso.platform.pages.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message on the page; talk.js draws the same.
 *
 * @param heading the day, on its first message; empty on the others
 * @param state how far an own message has come; empty for those of the other one
 */
public record TalkLine(
        String id,
        long place,
        boolean mine,
        boolean gone,
        String text,
        MessageCard.@Nullable Subject picture,
        String heading,
        String time,
        String instant,
        String state,
        String stateText) {
    static TalkLine of(MessageCard message, @Nullable Instant before, Locale locale) {
        String text = message.text();
        String day = ChatTexts.day(message.at(), locale);
        String state = message.state();
        return new TalkLine(
                message.id(),
                message.place(),
                message.mine(),
                text == null,
                text == null ? Texts.of(locale, "chat.deleted") : text,
                message.picture(),
                before != null && ChatTexts.day(before, locale).equals(day) ? "" : day,
                ChatTexts.time(message.at(), locale),
                message.at().toString(),
                state == null ? "" : state,
                state == null ? "" : Texts.of(locale, "chat." + state));
    }
}
