package io.picasso.reactions.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;

/** Looks likes up. */
@ApplicationScoped
public class LikeViews {
    @Inject
    private DocumentTemplate template;

    Optional<LikeView> find(String id) {
        return template.find(LikeView.class, id);
    }

    /** How many people like a picture, counted anew. */
    public long count(String picture) {
        return template.count(SelectQuery.builder()
                .from(LikeView.COLLECTION)
                .where(and(eq("picture", picture), eq("liked", true)))
                .build());
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
