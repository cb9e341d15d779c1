package io.picasso.chat.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.in;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lte;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;
import io.picasso.chat.MessageId;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;

/** Looks messages up. */
@ApplicationScoped
class MessageViews {
    private static final int MOST_WORDS = 10;

    @Inject
    private DocumentTemplate template;

    Optional<MessageView> find(String message) {
        return template.find(MessageView.class, message);
    }

    Map<String, MessageView> find(Collection<String> messages) {
        return messages.isEmpty()
                ? Map.of()
                : select(in("_id", messages)).stream().collect(Collectors.toMap(MessageView::id, Function.identity()));
    }

    /** Where a message stands in its conversation; 0 for one that is not there. */
    long place(MessageId message) {
        return find(message.value()).map(MessageView::place).orElse(0L);
    }

    /** How many messages of the other one stand after a place, up to a version; those that were taken back do not count. */
    long unread(ConversationId talk, AccountId reader, long after, long upTo) {
        return template.count(SelectQuery.builder()
                .from(MessageView.COLLECTION)
                .where(and(
                        eq("conversation", talk.value()),
                        eq("writer", talk.other(reader).value()),
                        eq("kept", true),
                        gt("place", after),
                        lte("place", upTo)))
                .build());
    }

    /** The messages of somebody that still have a text. */
    List<String> writtenBy(ConversationId talk, AccountId writer) {
        return select(and(eq("conversation", talk.value()), eq("writer", writer.value()), eq("kept", true))).stream()
                .map(MessageView::id)
                .toList();
    }

    /**
     * The newest messages before a place, newest first.
     *
     * @param query words that they have; blank for all
     */
    List<MessageView> before(ConversationId talk, String query, long place, int limit) {
        List<CriteriaCondition> all = new ArrayList<>();
        all.add(eq("conversation", talk.value()));
        Words.of(query).stream().limit(MOST_WORDS).forEach(word -> all.add(eq("tokens", word)));
        all.add(lt("place", place));
        return template.<MessageView>select(SelectQuery.builder()
                        .from(MessageView.COLLECTION)
                        .where(and(all.toArray(CriteriaCondition[]::new)))
                        .sort(Sort.desc("place"))
                        .limit(limit)
                        .build())
                .toList();
    }

    private List<MessageView> select(CriteriaCondition condition) {
        return template.<MessageView>select(SelectQuery.builder()
                        .from(MessageView.COLLECTION)
                        .where(condition)
                        .build())
                .toList();
    }
}
