package io.picasso.follows.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** The followers of somebody, and whom they follow, page by page, the latest first. */
@ApplicationScoped
public class FollowPages {
    @Inject
    private DocumentTemplate template;

    @Inject
    private AccountViews accounts;

    @Inject
    private Cursors cursors;

    /** From which side a person's follows are looked at. */
    public enum Side {
        FOLLOWERS("whom"),
        FOLLOWING("who");

        private final String field;

        Side(String field) {
            this.field = field;
        }

        private String list(AccountId account) {
            return "follows " + field + " " + account;
        }

        private String other(FollowView view) {
            return this == FOLLOWERS ? view.who() : view.whom();
        }
    }

    /** Opens a cursor of this list; empty for one that was changed or belongs to another list. */
    public Optional<Moment> position(Side side, AccountId account, String cursor) {
        return cursors.open(side.list(account), cursor).map(Moment::parse);
    }

    /**
     * One page.
     *
     * @param after where it begins; null for the first one
     */
    public Page<Profile> page(Side side, AccountId account, int limit, @Nullable Moment after) {
        CriteriaCondition theirs = and(eq(side.field, account.value()), eq("follows", true));
        List<FollowView> found = template.<FollowView>select(SelectQuery.builder()
                        .from(FollowView.COLLECTION)
                        .where(after == null ? theirs : and(theirs, after.later("since")))
                        .sort(Sort.desc("since"))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        return cursors.page(side.list(account), found, limit, view -> new Moment(view.since(), view.id()).text())
                .map(view -> accounts.profile(side.other(view)));
    }
}
