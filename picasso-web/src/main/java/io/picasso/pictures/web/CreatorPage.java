package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.collections.query.CollectionViews;
import io.picasso.collections.web.Tile;
import io.picasso.follows.query.FollowViews;
import io.picasso.pictures.query.PictureQuery;
import io.picasso.pictures.query.PictureQuery.Sorting;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One person's own wall: what they made. */
@Named
@RequestScoped
public class CreatorPage {
    private static final String CURSOR = "cursor";
    private static final int MOST_TILES = 24;

    @Inject
    private AccountViews accounts;

    @Inject
    private FollowViews follows;

    @Inject
    private CollectionViews collections;

    @Inject
    private Caller caller;

    @Inject
    private Wall wall;

    private Profile profile = Profile.NOBODY;
    private String bio = "";
    private Wall.Stretch stretch = Wall.Stretch.NONE;
    private Standing standing = Standing.NOBODY;
    private List<Tile> tiles = List.of();

    /**
     * The person among others.
     *
     * @param own whether the reader is this person
     * @param followed whether the reader follows them
     */
    private record Standing(long followers, long following, boolean own, boolean followed) {
        static final Standing NOBODY = new Standing(0, 0, false, false);
    }

    /** Looks the person up. */
    public void open() {
        Optional<AccountView> found = accounts.findByHandle(Navigation.parameter("handle"));
        if (found.isEmpty() || !found.get().confirmed()) {
            Navigation.fault(404);
            return;
        }
        profile = found.get().profile();
        bio = found.get().bio();
        AccountId creator = new AccountId(found.get().id());
        String me = caller.account().map(AccountId::value).orElse("");
        boolean own = me.equals(creator.value());
        standing = new Standing(
                follows.followers(creator.value()),
                follows.following(creator.value()),
                own,
                !me.isEmpty() && follows.follows(me, creator.value()));
        tiles = collections.page(creator, own, MOST_TILES, null).items().stream()
                .map(card -> Tile.of(card, Texts.locale()))
                .toList();
        PictureQuery query =
                new PictureQuery(null, null, null, creator, null, null, null, null, Sorting.NEWEST, Paging.USUAL);
        stretch = wall.stretch(query, Query.ofRequest(CURSOR).get(CURSOR));
    }

    public String getName() {
        return profile.name();
    }

    public String getHandle() {
        return profile.handle();
    }

    public String getInitials() {
        return Initials.of(profile.name());
    }

    /** Where their picture is; empty when there is none. */
    public String getAvatar() {
        return Objects.requireNonNullElse(profile.avatarUrl(), "");
    }

    /** Their words about themselves; empty for none. */
    public String getBio() {
        return bio;
    }

    public long getFollowers() {
        return standing.followers();
    }

    public long getFollowing() {
        return standing.following();
    }

    public boolean isOwn() {
        return standing.own();
    }

    public boolean isFollowed() {
        return standing.followed();
    }

    /** Their collections that the reader may see. */
    public List<Tile> getTiles() {
        return tiles;
    }

    public List<Card> getCards() {
        return stretch.cards();
    }

    /** The cursor of the pictures after these; empty at the end. */
    public String getNext() {
        return stretch.next();
    }

    /** Where a reader without scripts goes on; empty at the end. */
    public String getMoreHref() {
        return stretch.next().isEmpty()
                ? ""
                : Query.ofRequest().with(CURSOR, stretch.next()).at("/creators/" + getHandle());
    }

    /** Where a script asks for more. */
    public String getFeed() {
        return Query.ofRequest().with("creator", getHandle()).at("/api/pictures");
    }
}
