package io.picasso.follows.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.follows.query.FollowPages;
import io.picasso.follows.query.FollowPages.Side;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a handle to a person, and to the people around them. */
@ApplicationScoped
public class People {
    @Inject
    private AccountViews accounts;

    @Inject
    private FollowPages pages;

    /** The person with this handle; empty if there is none who has confirmed their address. */
    Optional<AccountView> find(String handle) {
        return accounts.findByHandle(handle).filter(AccountView::confirmed);
    }

    /** The account with this handle; the request of who names nobody ends with 404. */
    public AccountId known(String handle) {
        return find(handle)
                .map(view -> new AccountId(view.id()))
                .orElseThrow(() -> Problem.of(404, "accounts.unknown", "Nobody here has this handle.")
                        .thrown());
    }

    /** The people around somebody; a cursor that was not given out for this list ends the request. */
    Page<Profile> around(Side side, AccountId account, int limit, @Nullable String cursor) {
        Moment after = Paging.start(cursor, given -> pages.position(side, account, given));
        return pages.page(side, account, limit, after);
    }

    /** The same for a reader, who begins at the beginning with a cursor that is not ours. */
    Page<Profile> around(Side side, AccountView account, int limit, String cursor) {
        AccountId id = new AccountId(account.id());
        Moment after =
                cursor.isEmpty() ? null : pages.position(side, id, cursor).orElse(null);
        return pages.page(side, id, limit, after);
    }
}
