package io.picasso.chat.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.chat.ConversationId;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
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
    private static final Moment FIRST = new Moment(Long.MAX_VALUE, "");

    @Inject
    private DocumentTemplate template;

    @Inject
    private AccountViews accounts;

    @Inject
    private Cursors cursors;

    /** One page of the reports, the latest first; empty for a cursor that this list did not give out. */
    public Optional<Page<ReportCard>> page(int limit, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(after(limit, FIRST))
                : cursors.open(LIST, cursor).map(text -> after(limit, Moment.parse(text)));
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

    private Page<ReportCard> after(int limit, Moment place) {
        List<ReportView> found = template.<ReportView>select(SelectQuery.builder()
                        .from(ReportView.COLLECTION)
                        .where(place.later("at"))
                        .sort(Sort.desc("at"))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        return cursors.page(LIST, found, limit, report -> new Moment(report.at(), report.id()).text())
                .map(report -> ReportCard.of(
                        report, accounts.profile(report.reporter()), accounts.profile(report.reported())));
    }
}
