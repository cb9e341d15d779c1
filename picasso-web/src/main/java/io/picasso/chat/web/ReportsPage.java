package io.picasso.chat.web;

import io.picasso.chat.query.ReportCard;
import io.picasso.chat.query.ReportViews;
import io.picasso.pictures.web.Byline;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Whom people asked the moderators to look at; for moderators. */
@Named
@RequestScoped
public class ReportsPage {
    private static final String CURSOR = "cursor";

    @Inject
    private ReportViews reports;

    private Page<ReportCard> page;

    /**
     * A report as the page shows it.
     *
     * @param reason in the reporter's words; empty when the reporter has left and took them along
     * @param instant when it came, for machines
     * @param day when it came, for people
     */
    public record Row(Byline reported, Byline reporter, String reason, String instant, String day) {
        static Row of(ReportCard card, Locale locale) {
            DateTimeFormatter days = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(ZoneOffset.UTC);
            return new Row(
                    Byline.of(card.reported(), locale),
                    Byline.of(card.reporter(), locale),
                    Objects.requireNonNullElse(card.reason(), ""),
                    card.at().toString(),
                    days.format(card.at()) + " UTC");
        }
    }

    /** A cursor that this list did not give out leads to its beginning. */
    @PostConstruct
    void open() {
        page = reports.page(Paging.USUAL, Query.ofRequest(CURSOR).get(CURSOR))
                .or(() -> reports.page(Paging.USUAL, null))
                .orElseThrow();
    }

    /** Some reports, the latest first. */
    public List<Row> getRows() {
        Locale locale = Texts.locale();
        return page.items().stream().map(card -> Row.of(card, locale)).toList();
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        String next = page.next();
        return next == null ? "" : Query.ofRequest().with(CURSOR, next).at("/moderation/reports");
    }
}
