package io.picasso.orders.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.in;

import io.picasso.accounts.AccountId;
import io.picasso.orders.OrderId;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.projection.Freshness;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks orders up, one by one and in lists, newest first. */
@ApplicationScoped
public class OrderViews {
    /** How long a reader waits for an order that was placed just now. */
    private static final Duration JUST_PLACED = Duration.ofSeconds(1);

    @Inject
    private Orders orders;

    @Inject
    private DocumentTemplate template;

    @Inject
    private Cursors cursors;

    @Inject
    private Freshness freshness;

    /** Which of a person's orders a list holds; the name seals its cursors. */
    public enum Side {
        PURCHASES,
        SALES
    }

    Optional<OrderView> find(OrderId order) {
        return orders.findById(order.value());
    }

    /** The order, waiting a little for one that the view does not have yet, and for a version if one is wished. */
    public Optional<OrderView> find(OrderId order, long minVersion) {
        return minVersion > 1
                ? await(order, Freshness.AT_MOST, view -> view.version() >= minVersion)
                : await(order, JUST_PLACED, view -> true);
    }

    /** The order as soon as its state is another one or will be no other, or as it is when the time is up. */
    public Optional<OrderView> afterState(OrderId order, String state, Duration most) {
        return await(order, most, view -> view.isOver() || !view.state().equals(state));
    }

    private Optional<OrderView> await(OrderId order, Duration most, Predicate<OrderView> wish) {
        return freshness.await(order.stream().value(), most, () -> find(order), wish);
    }

    /** Opens a cursor of a list; empty for one that was changed or belongs to another list. */
    public Optional<Moment> position(Side side, String cursor) {
        return cursors.open(side.name(), cursor).map(Moment::parse);
    }

    /**
     * One page of what a person bought or sold. A sale is listed once it is complete, and stays when it is refunded.
     *
     * @param after where the page begins; null for the first one
     */
    public Page<OrderView> page(Side side, AccountId account, int limit, @Nullable Moment after) {
        List<CriteriaCondition> all = new ArrayList<>();
        switch (side) {
            case PURCHASES -> all.add(eq("buyer", account.value()));
            case SALES -> {
                all.add(eq("seller", account.value()));
                all.add(in("state", List.of("COMPLETED", "REFUNDED")));
            }
        }
        if (after != null) {
            all.add(after.later("placedAt"));
        }
        List<OrderView> found = template.<OrderView>select(SelectQuery.builder()
                        .from(OrderView.COLLECTION)
                        .where(all.size() == 1 ? all.getFirst() : and(all.toArray(CriteriaCondition[]::new)))
                        .sort(Sort.desc("placedAt"))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        return cursors.page(side.name(), found, limit, view -> new Moment(view.placedAt(), view.id()).text());
    }
}
