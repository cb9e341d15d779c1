package io.picasso.comments.web;

import io.picasso.comments.query.CommentCard;
import io.picasso.pictures.web.Byline;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * A comment on a page.
 *
 * @param by the handle of its author
 * @param until until when its author may change it, for machines
 * @param instant when it was posted, for machines
 * @param day when it was posted, for people
 * @param edited that it was changed; empty unless it was
 */
public record CommentLine(
        String id,
        long version,
        String by,
        Byline author,
        String initials,
        List<Words.Piece> words,
        String until,
        String instant,
        String day,
        String edited) {
    static CommentLine of(CommentCard card, Locale locale) {
        Byline author = Byline.of(card.by(), locale);
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return new CommentLine(
                card.id(),
                card.version(),
                card.by().handle(),
                author,
                Initials.of(author.name()),
                Words.of(card.text(), card.mentions()),
                card.editableUntil().toString(),
                card.postedAt().toString(),
                days.format(card.postedAt().atZone(ZoneOffset.UTC)),
                card.editedAt() == null ? "" : " \u00b7 " + Texts.of(locale, "comments.edited"));
    }
}
