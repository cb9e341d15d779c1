package io.picasso.reactions.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.in;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;

import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Page;
import io.picasso.platform.projection.Tally;
import io.picasso.platform.projection.ViewStore;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks likes up. */
@ApplicationScoped
public class LikeViews {
    private static final String LIST = "likes ";

    @Inject
    private DocumentTemplate template;

    @Inject
    private ViewStore store;

    @Inject
    private AccountViews accounts;

    @Inject
    private Cursors cursors;

    /** How many people like a picture. */
    public Tally.Sum sum(String picture) {
        return tally().sum(picture);
    }

    /** The same, with one like that was written just now. */
    Tally.Sum count(String picture, String like) {
        return tally().count(picture, like);
    }

    private Tally tally() {
        return store.tally(LikeView.COLLECTION, "picture", "liked");
    }

    /** Opens a cursor of the list of those who like a picture; empty for one that was changed or belongs to another list. */
    public Optional<String> position(String picture, String cursor) {
        return cursors.open(LIST + picture, cursor);
    }

    /**
     * Some of those who like a picture, whoever joined last first.
     *
     * @param after where the page begins, from {@link #position}; null for the first one
     */
    public Page<Profile> likers(String picture, int limit, @Nullable String after) {
        CriteriaCondition liking = and(eq("picture", picture), eq("liked", true));
        List<LikeView> found = template.<LikeView>select(SelectQuery.builder()
                        .from(LikeView.COLLECTION)
                        .where(after == null ? liking : and(liking, lt("_id", after)))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        return cursors.page(LIST + picture, found, limit, LikeView::id).map(like -> accounts.profile(like.account()));
    }

    /** Every picture that a person likes. */
    public Set<String> likedBy(String account) {
        return template.<LikeView>select(SelectQuery.builder()
                        .from(LikeView.COLLECTION)
                        .where(and(eq("account", account), eq("liked", true)))
                        .build())
                .map(LikeView::picture)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of these pictures a person likes. */
    public Set<String> likedBy(String account, Collection<String> pictures) {
        if (pictures.isEmpty()) {
            return Set.of();
        }
        Collection<String> ids =
                pictures.stream().map(picture -> picture + "." + account).toList();
        return template.<LikeView>select(SelectQuery.builder()
                        .from(LikeView.COLLECTION)
                        .where(and(in("_id", ids), eq("liked", true)))
                        .build())
                .map(LikeView::picture)
                .collect(Collectors.toUnmodifiableSet());
    }
}
