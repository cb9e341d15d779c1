package io.picasso.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import io.picasso.platform.pages.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of conversations, for pages and for the scripts on them. */
@Named
@RequestScoped
public class ChatTexts {
    private static final List<String> NAMES = List.of(
            "title",
            "dock",
            "close",
            "back",
            "empty.title",
            "compose",
            "send",
            "sent",
            "delivered",
            "seen",
            "sending",
            "failed",
            "deleted",
            "delete",
            "typing",
            "now",
            "hour",
            "day",
            "begin",
            "picture",
            "you",
            "waiting",
            "blocking",
            "gone",
            "earlier",
            "open");

    /** Refusals that a script may meet. */
    private static final List<String> RULES =
            List.of("chat.blocked", "chat.blocking", "chat.gone", "chat.too-long", "chat.empty", "chat.unreadable");

    /** The words for scripts, as JSON; their places stay open. */
    public String getJson() {
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, Texts.of("chat." + name)));
        RULES.forEach(code -> texts.put(code, Texts.of("rule." + code)));
        texts.put("person.former", Texts.of("person.former"));
        try {
            return Json.MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON.", e);
        }
    }

    /** When somebody was last here, in words; empty for long ago. */
    static String presence(String word) {
        return word.isEmpty() ? "" : Texts.of("chat." + word);
    }

    /** The time of a day. Scripts say it in the reader's own time zone. */
    static String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneOffset.UTC));
    }

    /** A day. */
    static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
