package io.picasso.follows.query;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.query.RecentActivity;
import io.picasso.pictures.query.RecentActivity.Line;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of those whom somebody follows, by when they were last published, put up for sale or sold on.
 *
 * <p>The newest activity of all creators is in memory, and is sifted: that costs the same however many people somebody follows.
 * Only who has read past it, or follows people who have been quiet for long, has the document store asked for the rest.
 */
@ApplicationScoped
public class HomeFeed {
    private static final String LIST = "home";

    @Inject
    private FollowViews follows;

    @Inject
    private RecentActivity activity;

    @Inject
    private PictureViews pictures;

    @Inject
    private Cursors cursors;

    /** Opens a cursor of a person's feed; empty for one that was changed or belongs to another list. */
    public Optional<Moment> position(AccountId me, String cursor) {
        return cursors.open(list(me), cursor).map(Moment::parse);
    }

    /**
     * One page.
     *
     * @param after where it begins; null for the first one
     */
    public Page<PictureCard> page(AccountId me, int limit, @Nullable Moment after) {
        Set<String> followed = follows.followedBy(me.value());
        List<Line> found = followed.isEmpty() ? List.of() : find(followed, limit + 1, after);
        Page<Line> page =
                cursors.page(list(me), found, limit, line -> line.moment().text());
        List<String> ids = page.items().stream().map(line -> line.moment().id()).toList();
        return new Page<>(pictures.cards(ids), page.next());
    }

    private List<Line> find(Set<String> followed, int limit, @Nullable Moment after) {
        RecentActivity.Stretch newest = activity.newest();
        List<Line> found = newest.lines().stream()
                .filter(line -> followed.contains(line.creator()) && line.follows(after))
                .limit(limit)
                .toList();
        return found.size() == limit || newest.whole() ? found : activity.of(followed, after, limit);
    }

    private static String list(AccountId me) {
        return LIST + " " + me;
    }
}
