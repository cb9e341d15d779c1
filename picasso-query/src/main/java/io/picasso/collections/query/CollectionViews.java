package io.picasso.collections.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.collections.CollectionId;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Page;
import io.picasso.platform.projection.Freshness;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks collections up. */
@ApplicationScoped
public class CollectionViews {
    private static final Logger LOG = System.getLogger(CollectionViews.class.getName());

    private static final int COVERS = 4;

    @Inject
    private DocumentTemplate template;

    @Inject
    private PictureViews pictures;

    @Inject
    private AccountViews accounts;

    @Inject
    private Cursors cursors;

    @Inject
    private Freshness freshness;

    /** The view as it is now, whoever may see it. */
    public Optional<CollectionView> find(CollectionId collection) {
        return template.find(CollectionView.class, collection.value());
    }

    /** The view once it has reached a version, or as it is after {@link Freshness#AT_MOST}. */
    public Optional<CollectionView> find(CollectionId collection, long minVersion) {
        return freshness.await(
                collection.stream().value(),
                Freshness.AT_MOST,
                () -> find(collection),
                view -> view.version() >= minVersion);
    }

    /** Gives the view a moment to reach a version, so that what is shown next is up to date. */
    public void await(CollectionId collection, long version) {
        Optional<CollectionView> reached = find(collection, version);
        LOG.log(Level.TRACE, "{0} is shown as of {1}.", collection, reached.map(CollectionView::version));
    }

    /** Where in a collection a page begins: at this index, or after this picture if it is still there. */
    public record Place(int index, String picture) {
        static Place parse(String text) {
            int space = text.indexOf(' ');
            return new Place(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
        }

        int in(List<String> pictures) {
            int now = pictures.indexOf(picture);
            return now < 0 ? Math.min(index, pictures.size()) : now + 1;
        }
    }

    /** Opens a cursor of the pictures of a collection; empty for one that was changed or belongs to another list. */
    public Optional<Place> place(CollectionView view, String cursor) {
        return cursors.open("collection " + view.id(), cursor).map(Place::parse);
    }

    /**
     * A collection with a page of its pictures.
     *
     * @param after where the page begins; null for the first one
     */
    public Gathering gathering(CollectionView view, int limit, @Nullable Place after) {
        Set<String> there = pictures.visible(view.pictures());
        List<String> all = view.pictures();
        List<String> shown = new ArrayList<>();
        int index = after == null ? 0 : after.in(all);
        for (; index < all.size() && shown.size() < limit; index++) {
            if (there.contains(all.get(index))) {
                shown.add(all.get(index));
            }
        }
        boolean more = all.subList(index, all.size()).stream().anyMatch(there::contains);
        return new Gathering(
                view.id(),
                view.version(),
                view.name(),
                view.open(),
                accounts.profile(view.owner()),
                there.size(),
                pictures.cards(shown),
                more ? cursors.seal("collection " + view.id(), index + " " + shown.getLast()) : null);
    }

    /** Opens a cursor of somebody's collections; empty for one that was changed or belongs to another list. */
    public Optional<String> position(AccountId owner, boolean all, String cursor) {
        return cursors.open(list(owner, all), cursor);
    }

    /**
     * Somebody's collections, the newest first.
     *
     * @param all whether the private ones as well
     * @param after the identifier after which the page begins; null for the first one
     */
    public Page<CollectionCard> page(AccountId owner, boolean all, int limit, @Nullable String after) {
        Page<CollectionView> page = views(owner, all, limit, after);
        return new Page<>(cards(page.items()), page.next());
    }

    /** The same for their owner, who asks which of them hold a picture. */
    public Page<CollectionCard> page(AccountId owner, PictureId picture, int limit, @Nullable String after) {
        Page<CollectionView> page = views(owner, true, limit, after);
        List<CollectionCard> cards = cards(page.items());
        return new Page<>(
                IntStream.range(0, cards.size())
                        .mapToObj(i -> cards.get(i)
                                .holding(page.items().get(i).pictures().contains(picture.value())))
                        .toList(),
                page.next());
    }

    private Page<CollectionView> views(AccountId owner, boolean all, int limit, @Nullable String after) {
        List<CriteriaCondition> wishes = new ArrayList<>(List.of(eq("owner", owner.value()), eq("gone", false)));
        if (!all) {
            wishes.add(eq("open", true));
        }
        if (after != null) {
            wishes.add(lt("_id", after));
        }
        List<CollectionView> found = template.<CollectionView>select(SelectQuery.builder()
                        .from(CollectionView.COLLECTION)
                        .where(and(wishes.toArray(CriteriaCondition[]::new)))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        return cursors.page(list(owner, all), found, limit, CollectionView::id);
    }

    private List<CollectionCard> cards(List<CollectionView> views) {
        Set<String> there = pictures.visible(
                views.stream().flatMap(view -> view.pictures().stream()).toList());
        return views.stream().map(view -> card(view, there)).toList();
    }

    private CollectionCard card(CollectionView view, Set<String> there) {
        List<String> shown = view.pictures().stream().filter(there::contains).toList();
        return new CollectionCard(
                view.id(),
                view.version(),
                view.name(),
                view.open(),
                accounts.profile(view.owner()),
                shown.size(),
                shown.stream()
                        .limit(COVERS)
                        .map(picture -> "/api/pictures/" + picture + "/thumbnail")
                        .toList(),
                null);
    }

    private static String list(AccountId owner, boolean all) {
        return (all ? "collections all " : "collections ") + owner;
    }
}
