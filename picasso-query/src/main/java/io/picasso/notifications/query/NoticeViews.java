package io.picasso.notifications.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.in;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.projection.Freshness;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks up what people are told, newest first. What somebody has switched off is kept and not shown. */
@ApplicationScoped
public class NoticeViews {
    /** Nobody counts further. */
    public static final int MOST_UNREAD = 100;

    private static final String LIST = "notices";
    private static final int ACTORS_SHOWN = 3;

    @Inject
    private DocumentTemplate template;

    @Inject
    private AccountViews accounts;

    @Inject
    private PictureViews pictures;

    @Inject
    private Cursors cursors;

    @Inject
    private Freshness freshness;

    Optional<NoticeView> find(AccountId account, String id) {
        return template.find(NoticeView.class, NoticeView.key(account, id));
    }

    Optional<InboxView> inbox(AccountId account) {
        return template.find(InboxView.class, account.value());
    }

    Optional<WaysView> waysView(AccountId account) {
        return template.find(WaysView.class, account.value());
    }

    /** Which of these are notices of this person. */
    public Set<String> known(AccountId account, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return template.<NoticeView>select(SelectQuery.builder()
                        .from(NoticeView.COLLECTION)
                        .where(in(
                                "_id",
                                ids.stream()
                                        .map(id -> NoticeView.key(account, id))
                                        .toList()))
                        .build())
                .filter(view -> view.at() > 0)
                .map(NoticeView::notice)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives the inbox a moment to reach a version. */
    public void await(AccountId account, long version) {
        freshness.await(
                Inbox.of(account).value(), Freshness.AT_MOST, () -> inbox(account), view -> view.version() >= version);
    }

    /** How somebody is told of each kind, waiting a moment for a version if one is wished. */
    public Map<NoticeKind, NoticeWay> ways(AccountId account, long minVersion) {
        Map<NoticeKind, NoticeWay> ways = new EnumMap<>(NoticeKind.class);
        Arrays.stream(NoticeKind.values()).forEach(kind -> ways.put(kind, kind.usual()));
        Optional<WaysView> view = minVersion == 0
                ? waysView(account)
                : freshness.await(
                        Inbox.ways(account).value(),
                        Freshness.AT_MOST,
                        () -> waysView(account),
                        read -> read.version() >= minVersion);
        view.ifPresent(known -> ways.putAll(known.chosen()));
        return ways;
    }

    /** How many lines are unread, {@link #MOST_UNREAD} at most. */
    public int unread(AccountId account) {
        long readUntil = readUntil(account);
        return (int) template.<NoticeView>select(SelectQuery.builder()
                        .from(NoticeView.COLLECTION)
                        .where(and(shown(account), gt("at", readUntil)))
                        .sort(Sort.desc("at"))
                        .limit(MOST_UNREAD)
                        .build())
                .filter(view -> !view.isRead(readUntil))
                .count();
    }

    /** Opens a cursor; empty for one that was changed or belongs to another list. */
    public Optional<Moment> position(String cursor) {
        return cursors.open(LIST, cursor).map(Moment::parse);
    }

    /**
     * One page of what somebody is told.
     *
     * @param after where the page begins; null for the first one
     */
    public Page<NoticeLine> page(AccountId account, int limit, @Nullable Moment after) {
        CriteriaCondition own = and(shown(account), gt("at", 0L));
        List<NoticeView> found = template.<NoticeView>select(SelectQuery.builder()
                        .from(NoticeView.COLLECTION)
                        .where(after == null ? own : and(own, after.later("at")))
                        .sort(Sort.desc("at"))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        Page<NoticeView> page = cursors.page(LIST, found, limit, view -> new Moment(view.at(), view.id()).text());
        Map<String, String> titles = pictures.titles(page.items().stream()
                .map(NoticeView::picture)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        long readUntil = readUntil(account);
        return page.map(view -> line(view, readUntil, titles));
    }

    private CriteriaCondition shown(AccountId account) {
        List<String> kinds = ways(account, 0).entrySet().stream()
                .filter(each -> each.getValue() != NoticeWay.OFF)
                .map(each -> each.getKey().word())
                .toList();
        return and(eq("account", account.value()), in("kind", kinds));
    }

    private long readUntil(AccountId account) {
        return inbox(account).map(InboxView::readUntil).orElse(0L);
    }

    private NoticeLine line(NoticeView view, long readUntil, Map<String, String> titles) {
        List<String> latest = view.actors().reversed();
        String picture = view.picture();
        return new NoticeLine(
                view.notice(),
                view.kind(),
                view.what(),
                Instant.ofEpochMilli(view.at()),
                view.isRead(readUntil),
                latest.stream().limit(ACTORS_SHOWN).map(accounts::profile).toList(),
                latest.size(),
                view.isFull(),
                picture == null
                        ? null
                        : new NoticeLine.Picture(
                                picture, titles.getOrDefault(picture, ""), "/api/pictures/" + picture + "/thumbnail"),
                view.order());
    }
}
