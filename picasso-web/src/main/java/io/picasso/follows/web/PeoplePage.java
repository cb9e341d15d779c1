package io.picasso.follows.web;

import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.Profile;
import io.picasso.follows.query.FollowPages.Side;
import io.picasso.pictures.web.Byline;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Shell;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who follows somebody, or whom somebody follows. */
@Named
@RequestScoped
public class PeoplePage {
    private static final int LENGTH = 50;
    private static final String CURSOR = "cursor";

    @Inject
    private People people;

    @Inject
    private Shell shell;

    private Side side = Side.FOLLOWERS;
    private Profile profile = Profile.NOBODY;
    private List<Row> rows = List.of();
    private String next = "";

    /** One of the people. */
    public record Row(Byline who, String initials) {}

    /** Looks the people up. */
    public void open() {
        side = shell.getHere().startsWith("/following/") ? Side.FOLLOWING : Side.FOLLOWERS;
        Optional<AccountView> found = people.find(Navigation.parameter("handle"));
        if (found.isEmpty()) {
            Navigation.fault(404);
            return;
        }
        profile = found.get().profile();
        Page<Profile> page =
                people.around(side, found.get(), LENGTH, Query.ofRequest(CURSOR).get(CURSOR));
        rows = page.items().stream()
                .map(who -> new Row(Byline.of(who, Texts.locale()), Initials.of(who.name())))
                .toList();
        next = Objects.requireNonNullElse(page.next(), "");
    }

    public String getTitle() {
        return Texts.of(side == Side.FOLLOWERS ? "people.followers.of" : "people.following.of", profile.name());
    }

    /** What is said when there is nobody. */
    public String getNobody() {
        return Texts.of(side == Side.FOLLOWERS ? "people.followers.empty" : "people.following.empty", profile.name());
    }

    public String getName() {
        return profile.name();
    }

    /** Where the person's own page is. */
    public String getHome() {
        return "/creators/" + profile.handle();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        String path = (side == Side.FOLLOWERS ? "/followers/" : "/following/") + profile.handle();
        return next.isEmpty() ? "" : Query.ofRequest().with(CURSOR, next).at(path);
    }
}
