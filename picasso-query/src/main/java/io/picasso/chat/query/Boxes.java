package io.picasso.chat.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gt;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;
import io.picasso.platform.paging.Moment;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks up the conversations of people. */
@ApplicationScoped
class Boxes {
    private static final int MOST_UNREAD = 200;

    @Inject
    private DocumentTemplate template;

    Optional<BoxView> find(ConversationId talk, AccountId owner) {
        return template.find(BoxView.class, BoxView.id(talk.value(), owner.value()));
    }

    /** The conversations in which somebody wrote, the latest first. */
    List<BoxView> of(AccountId owner, @Nullable Moment after, int limit) {
        CriteriaCondition own = eq("account", owner.value());
        CriteriaCondition written = gt("lastAt", 0L);
        return template.<BoxView>select(SelectQuery.builder()
                        .from(BoxView.COLLECTION)
                        .where(after == null ? and(own, written) : and(own, written, after.later("lastAt")))
                        .sort(Sort.desc("lastAt"))
                        .sort(Sort.desc("_id"))
                        .limit(limit)
                        .build())
                .toList();
    }

    /** How many messages somebody has not seen, in the conversations where there are some. */
    long unread(AccountId owner) {
        return template.<BoxView>select(SelectQuery.builder()
                        .from(BoxView.COLLECTION)
                        .where(and(eq("account", owner.value()), gt("unread", 0L)))
                        .limit(MOST_UNREAD)
                        .build())
                .mapToLong(BoxView::unread)
                .sum();
    }
}
