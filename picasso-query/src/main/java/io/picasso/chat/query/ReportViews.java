package io.picasso.chat.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.or;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.chat.ConversationId;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Page;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Shows moderators what was reported. */
@ApplicationScoped
public class ReportViews {
    private static final String LIST = "reports";

    @Inject
    private DocumentTemplate template;

    @Inject
    private AccountViews accounts;

    @Inject
    private Cursors cursors;

    /** One page of the reports, the latest first; empty for a cursor that this list did not give out. */
    public Optional<Page<ReportCard>> page(int limit, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(after(limit, Long.MAX_VALUE, ""))
                : cursors.open(LIST, cursor).map(text -> {
                    int space = text.indexOf(' ');
                    return after(limit, Long.parseLong(text.substring(0, space)), text.substring(space + 1));
                });
    }

    /** What somebody reported in a conversation, by the names of the reports. */
    List<String> of(ConversationId talk, AccountId reporter) {
        return template.<ReportView>select(SelectQuery.builder()
                        .from(ReportView.COLLECTION)
                        .where(and(eq("conversation", talk.value()), eq("reporter", reporter.value())))
                        .build())
                .map(ReportView::id)
                .toList();
    }

    private Page<ReportCard> after(int limit, long at, String id) {
        List<ReportView> found = template.<ReportView>select(SelectQuery.builder()
                        .from(ReportView.COLLECTION)
                        .where(or(lt("at", at), and(eq("at", at), lt("_id", id))))
                        .sort(Sort.desc("at"))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        boolean more = found.size() > limit;
        List<ReportView> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream()
                        .map(report -> ReportCard.of(
                                report, accounts.profile(report.reporter()), accounts.profile(report.reported())))
                        .toList(),
                more
                        ? cursors.seal(
                                LIST,
                                shown.getLast().at() + " " + shown.getLast().id())
                        : null);
    }
}
