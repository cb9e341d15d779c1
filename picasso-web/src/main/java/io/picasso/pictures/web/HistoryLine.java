package io.picasso.pictures.web;

import io.picasso.pictures.query.PictureViews.HistoryEntry;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One line of a picture's time line, in words.
 *
 * @param kind the class of its mark: {@code sold} when it changed hands
 * @param price empty when none was named
 * @param instant when, for machines
 * @param day when, for people
 */
public record HistoryLine(String kind, String who, String after, String price, String instant, String day) {

    /** The lines of a history, newest first. */
    static List<HistoryLine> of(List<HistoryEntry> history, String creator, Locale locale) {
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        List<HistoryLine> lines = new ArrayList<>();
        String holder = creator;
        for (HistoryEntry entry : history) {
            var to = entry.to();
            if (to != null) {
                holder = to.name();
            }
            lines.add(line(entry, holder, days, locale));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static HistoryLine line(HistoryEntry entry, String who, DateTimeFormatter days, Locale locale) {
        var money = entry.price();
        String price = money == null ? "" : Prices.text(money, locale);
        return new HistoryLine(
                entry.event().equals("sold") ? "sold" : entry.event(),
                who,
                Texts.of(locale, word(entry.event(), !price.isEmpty())),
                price,
                entry.at().toString(),
                days.format(entry.at().atZone(ZoneOffset.UTC)));
    }

    private static String word(String event, boolean priced) {
        return switch (event) {
            case "published" -> priced ? "history.published.price" : "history.published.after";
            case "priced" -> "history.priced.after";
            case "listed" -> priced ? "history.listed.after" : "history.listed.plain";
            case "unlisted" -> "history.unlisted.after";
            case "sold" -> "history.sold.after";
            case "sale-reversed" -> "history.reversed.after";
            default -> "history.described.after";
        };
    }
}
