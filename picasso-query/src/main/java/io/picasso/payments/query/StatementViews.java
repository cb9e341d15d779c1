package io.picasso.payments.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.payments.BalanceId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks up what a person earned: the sums, and each booking, newest first. */
@ApplicationScoped
public class StatementViews {
    private static final String LIST = "statement";

    @Inject
    private DocumentTemplate template;

    @Inject
    private PictureViews pictures;

    @Inject
    private Cursors cursors;

    Optional<BalanceView> find(BalanceId part) {
        return template.find(BalanceView.class, part.value());
    }

    /** What the platform owes a person, once for each currency in which they ever earned something. */
    public List<Money> balances(AccountId account) {
        Map<String, Money> sums = template.<BalanceView>select(SelectQuery.builder()
                        .from(BalanceView.COLLECTION)
                        .where(eq("account", account.value()))
                        .build())
                .map(BalanceView::sums)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Money::currency, sum -> sum, Money::plus, TreeMap::new));
        return List.copyOf(sums.values());
    }

    /** Opens a cursor; empty for one that was changed or belongs to another list. */
    public Optional<Moment> position(String cursor) {
        return cursors.open(LIST, cursor).map(Moment::parse);
    }

    /**
     * One page of a person's bookings.
     *
     * @param after where the page begins; null for the first one
     */
    public Page<StatementLine> page(AccountId account, int limit, @Nullable Moment after) {
        CriteriaCondition own = eq("account", account.value());
        List<StatementLineView> found = template.<StatementLineView>select(SelectQuery.builder()
                        .from(StatementLineView.COLLECTION)
                        .where(after == null ? own : and(own, after.later("at")))
                        .sort(Sort.desc("at"))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        Page<StatementLineView> page =
                cursors.page(LIST, found, limit, line -> new Moment(line.at(), line.id()).text());
        Map<String, String> titles = pictures.titles(
                page.items().stream().map(StatementLineView::picture).collect(Collectors.toSet()));
        return page.map(line -> line.line(titles.getOrDefault(line.picture(), "")));
    }
}
