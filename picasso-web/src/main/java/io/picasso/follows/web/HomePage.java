package io.picasso.follows.web;

import io.picasso.accounts.AccountId;
import io.picasso.follows.query.FollowViews;
import io.picasso.follows.query.HomeFeed;
import io.picasso.pictures.web.Card;
import io.picasso.pictures.web.Wall;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Query;
import io.picasso.platform.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The wall of those whom the reader follows. */
@Named
@RequestScoped
public class HomePage {
    private static final String CURSOR = "cursor";

    @Inject
    private HomeFeed feed;

    @Inject
    private FollowViews follows;

    @Inject
    private Wall wall;

    @Inject
    private Caller caller;

    private Wall.Stretch stretch = Wall.Stretch.NONE;
    private boolean alone;

    /** Looks up what is new. */
    public void open() {
        AccountId me = caller.required();
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        stretch = wall.hang(feed.page(
                me,
                Paging.USUAL,
                cursor.isEmpty() ? null : feed.position(me, cursor).orElse(null)));
        alone = follows.followedBy(me.value()).isEmpty();
    }

    public List<Card> getCards() {
        return stretch.cards();
    }

    /** Whether the reader follows nobody yet. */
    public boolean isAlone() {
        return alone;
    }

    /** The cursor of the pictures after these; empty at the end. */
    public String getNext() {
        return stretch.next();
    }

    /** Where a reader without scripts goes on; empty at the end. */
    public String getMoreHref() {
        return stretch.next().isEmpty()
                ? ""
                : Query.ofRequest().with(CURSOR, stretch.next()).at("/home");
    }
}
