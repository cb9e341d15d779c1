package io.picasso.collections.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.Profile;
import io.picasso.collections.CollectionId;
import io.picasso.collections.query.CollectionView;
import io.picasso.collections.query.CollectionViews;
import io.picasso.collections.query.Gathering;
import io.picasso.pictures.web.Byline;
import io.picasso.pictures.web.Card;
import io.picasso.pictures.web.Wall;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One collection; who may not see it finds nothing here. */
@Named
@RequestScoped
public class CollectionPage {
    private static final String CURSOR = "cursor";
    private static final Gathering NOTHING = new Gathering("", 0, "", false, Profile.NOBODY, 0, List.of(), null);

    @Inject
    private CollectionViews collections;

    @Inject
    private Wall wall;

    @Inject
    private Caller caller;

    private Gathering gathering = NOTHING;
    private Wall.Stretch stretch = Wall.Stretch.NONE;
    private boolean own;

    /** Looks it up. */
    public void open() {
        String me = caller.account().map(AccountId::value).orElse(null);
        Optional<CollectionView> found =
                id(Navigation.parameter("id")).flatMap(collections::find).filter(view -> view.isSeenBy(me));
        if (found.isEmpty()) {
            Navigation.fault(404);
            return;
        }
        CollectionView view = found.get();
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        CollectionViews.Place after =
                cursor.isEmpty() ? null : collections.place(view, cursor).orElse(null);
        gathering = collections.gathering(view, Paging.USUAL, after);
        stretch = wall.hang(new Page<>(gathering.items(), gathering.next()));
        own = view.owner().equals(me);
    }

    private static Optional<CollectionId> id(String text) {
        try {
            return Optional.of(new CollectionId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public Gathering getGathering() {
        return gathering;
    }

    /** Whose it is. */
    public Byline getOwner() {
        return Byline.of(gathering.owner(), Texts.locale());
    }

    /** Whether it is the reader's own. */
    public boolean isOwn() {
        return own;
    }

    /** How many pictures it holds, and whether only its owner sees it. */
    public String getNote() {
        String count = Texts.of("collection.count", gathering.count());
        return gathering.open() ? count : count + " · " + Texts.of("collection.private");
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
                : Query.ofRequest().with(CURSOR, stretch.next()).at("/collections/" + gathering.id());
    }
}
