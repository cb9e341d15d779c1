package io.picasso.notifications.web;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.query.NoticeLine;
import io.picasso.notifications.query.NoticeViews;
import io.picasso.pictures.web.Byline;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happened, as the page tells it. */
@Named
@RequestScoped
public class NotificationsPage {
    private static final int LENGTH = 20;
    private static final String CURSOR = "cursor";

    @Inject
    private NoticeViews notices;

    @Inject
    private Caller caller;

    private List<Row> rows = List.of();
    private String next = "";
    private int unread;

    /**
     * One line.
     *
     * @param thumbnail empty when it is about no picture; then whoever did it last is shown
     * @param avatar empty when they have none
     * @param initials empty when it was nobody's doing
     */
    public record Row(
            String id,
            String text,
            String href,
            String thumbnail,
            String avatar,
            String initials,
            String instant,
            String day,
            boolean read) {}

    /** Looks them up; a cursor that is not ours begins at the beginning. */
    public void open() {
        AccountId me = caller.required();
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        Optional<Moment> position = cursor.isEmpty() ? Optional.empty() : notices.position(cursor);
        Page<NoticeLine> page = notices.page(me, LENGTH, position.orElse(null));
        Locale locale = Texts.locale();
        rows = page.items().stream().map(line -> row(line, locale)).toList();
        unread = notices.unread(me);
        String following = page.next();
        next = following == null ? "" : following;
    }

    private static Row row(NoticeLine line, Locale locale) {
        NoticeLine.Picture picture = line.picture();
        Optional<Byline> actor = line.actors().stream().findFirst().map(profile -> Byline.of(profile, locale));
        return new Row(
                line.id(),
                NoticeText.of(line, locale),
                NoticeText.href(line),
                picture == null ? "" : picture.thumbnailUrl(),
                actor.map(Byline::avatarUrl).orElse(""),
                actor.map(Byline::name).map(Initials::of).orElse(""),
                line.at().toString(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(line.at().atZone(ZoneOffset.UTC)),
                line.read());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there is something to mark as read. */
    public boolean isUnread() {
        return unread > 0;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        return next.isEmpty() ? "" : Query.ofRequest().with(CURSOR, next).at("/notifications");
    }
}
