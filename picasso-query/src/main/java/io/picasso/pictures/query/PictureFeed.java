package io.picasso.pictures.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gte;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lte;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.or;

import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Page;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Lists of pictures, page by page. A cursor holds the sort key and the identifier of the last picture seen, so that pages
 * neither repeat nor skip a picture while others come and go.
 */
@ApplicationScoped
public class PictureFeed {
    private static final int MOST_WORDS = 8;

    @Inject
    private DocumentTemplate template;

    @Inject
    private PictureViews pictures;

    @Inject
    private Cursors cursors;

    /** The name under which this list's cursors are sealed: they hold for one order only. */
    private static String list(PictureQuery query) {
        return "pictures " + query.sort().word();
    }

    /**
     * Opens a cursor of this list.
     *
     * @return empty for a cursor that was changed or belongs to another list
     */
    public Optional<Position> position(PictureQuery query, String cursor) {
        return cursors.open(list(query), cursor).map(Position::parse);
    }

    /** Where a page begins: after the picture with this sort key and identifier. */
    public record Position(long key, String id) {
        static Position parse(String text) {
            int space = text.indexOf(' ');
            return new Position(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        String text() {
            return key + " " + id;
        }
    }

    /**
     * One page.
     *
     * @param after where the page begins; null for the first one
     */
    public Page<PictureCard> page(PictureQuery query, @Nullable Position after) {
        SelectQuery.QueryBuilder select = SelectQuery.builder()
                .from(PictureView.COLLECTION)
                .where(condition(query, after))
                .limit(query.limit() + 1L);
        sorts(query).forEach(select::sort);
        List<PictureView> views = template.<PictureView>select(select.build()).toList();
        return cursors.page(
                        list(query),
                        views,
                        query.limit(),
                        view -> position(query, view).text())
                .map(pictures::card);
    }

    private static Position position(PictureQuery query, PictureView last) {
        return switch (query.sort()) {
            case NEWEST -> new Position(0, last.id());
            case PRICE, PRICE_DOWN -> {
                var price = last.price();
                yield new Position(price == null ? 0 : price.amount(), last.id());
            }
            case POPULAR -> new Position(last.likes(), last.id());
            case TRENDING -> new Position(last.trend(), last.id());
        };
    }

    private static List<Sort<?>> sorts(PictureQuery query) {
        return switch (query.sort()) {
            case NEWEST -> List.of(Sort.desc("_id"));
            case PRICE -> List.of(Sort.asc("amount"), Sort.desc("_id"));
            case PRICE_DOWN -> List.of(Sort.desc("amount"), Sort.desc("_id"));
            case POPULAR -> List.of(Sort.desc("likes"), Sort.desc("_id"));
            case TRENDING -> List.of(Sort.desc("trend"), Sort.desc("_id"));
        };
    }

    private static CriteriaCondition condition(PictureQuery query, @Nullable Position after) {
        List<CriteriaCondition> all = new ArrayList<>();
        all.add(eq("visible", true));
        if (query.q() != null) {
            Tokens.words(query.q()).stream().limit(MOST_WORDS).forEach(word -> all.add(eq("tokens", word)));
        }
        if (query.tag() != null) {
            all.add(eq("tags", query.tag().strip().toLowerCase(Locale.ROOT)));
        }
        if (query.category() != null) {
            all.add(eq("categoryToken", Tokens.fold(query.category())));
        }
        if (query.creator() != null) {
            all.add(eq("creator", query.creator().value()));
        }
        if (query.owner() != null) {
            all.add(eq("owners", query.owner().value()));
        }
        if (query.forSale() != null) {
            all.add(eq("forSale", query.forSale()));
        }
        addPrice(query, all);
        if (after != null) {
            all.add(after(query, after));
        }
        return all.size() == 1 ? all.getFirst() : and(all.toArray(CriteriaCondition[]::new));
    }

    /** Ordering by price leaves out what has none. */
    private static void addPrice(PictureQuery query, List<CriteriaCondition> all) {
        boolean byPrice = query.sort() == PictureQuery.Sorting.PRICE || query.sort() == PictureQuery.Sorting.PRICE_DOWN;
        if (query.minAmount() != null || byPrice) {
            all.add(gte("amount", query.minAmount() == null ? 0L : query.minAmount()));
        }
        if (query.maxAmount() != null) {
            all.add(lte("amount", query.maxAmount()));
        }
    }

    private static CriteriaCondition after(PictureQuery query, Position after) {
        CriteriaCondition older = lt("_id", after.id());
        return switch (query.sort()) {
            case NEWEST -> older;
            case PRICE -> or(gt("amount", after.key()), and(eq("amount", after.key()), older));
            case PRICE_DOWN -> or(lt("amount", after.key()), and(eq("amount", after.key()), older));
            case POPULAR -> or(lt("likes", after.key()), and(eq("likes", after.key()), older));
            case TRENDING -> or(lt("trend", after.key()), and(eq("trend", after.key()), older));
        };
    }
}
