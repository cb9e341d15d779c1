package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.pictures.query.PictureQuery;
import io.picasso.pictures.query.PictureQuery.Sorting;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Query;
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

    @Inject
    private AccountViews accounts;

    @Inject
    private Wall wall;

    private Profile profile = Profile.NOBODY;
    private String bio = "";
    private Wall.Stretch stretch = Wall.Stretch.NONE;

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
