package io.picasso.pictures.web;

import io.picasso.accounts.query.Profile;
import io.picasso.contract.Money;
import io.picasso.pictures.query.PictureCard;
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
 * @param copy which one of several; empty for a unique picture, and for what concerns all of them
 * @param price empty when none was named
 * @param instant when, for machines
 * @param day when, for people
 */
public record HistoryLine(
        String kind, String copy, String who, String after, String price, String instant, String day) {

    /** The lines of a history, newest first. */
    static List<HistoryLine> of(List<HistoryEntry> history, PictureCard picture, Locale locale) {
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        boolean unique = picture.editions() == 1;
        List<HistoryLine> lines = new ArrayList<>();
        Profile keeper = picture.creator();
        for (HistoryEntry entry : history) {
            Profile from = entry.from();
            Profile to = entry.to();
            Profile who = to != null ? to : from != null ? from : keeper;
            keeper = unique ? who : keeper;
            lines.add(line(entry, Byline.of(who, locale).name(), unique, days, locale));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static HistoryLine line(
            HistoryEntry entry, String who, boolean unique, DateTimeFormatter days, Locale locale) {
        Money money = entry.price();
        Integer copy = entry.edition();
        String price = money == null ? "" : Prices.text(money, locale);
        return new HistoryLine(
                entry.event(),
                unique || copy == null ? "" : Texts.of(locale, "history.copy", copy),
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
            case "returned" -> "history.returned.after";
            default -> "history.described.after";
        };
    }
}
