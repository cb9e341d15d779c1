package io.picasso.chat.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.or;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;
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

    /** Where a page begins: after the conversation of this moment and name. */
    record Position(long lastAt, String id) {}

    Optional<BoxView> find(ConversationId talk, AccountId owner) {
        return template.find(BoxView.class, BoxView.id(talk.value(), owner.value()));
    }

    /** The conversations in which somebody wrote, the latest first. */
    List<BoxView> of(AccountId owner, @Nullable Position after, int limit) {
        CriteriaCondition own = eq("account", owner.value());
        CriteriaCondition written = gt("lastAt", 0L);
        return template.<BoxView>select(SelectQuery.builder()
                        .from(BoxView.COLLECTION)
                        .where(after == null ? and(own, written) : and(own, written, older(after)))
                        .sort(Sort.desc("lastAt"))
                        .sort(Sort.desc("_id"))
                        .limit(limit)
                        .build())
                .toList();
    }

    private static CriteriaCondition older(Position than) {
        return or(lt("lastAt", than.lastAt()), and(eq("lastAt", than.lastAt()), lt("_id", than.id())));
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
