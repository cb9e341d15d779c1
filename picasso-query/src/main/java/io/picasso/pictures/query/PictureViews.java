package io.picasso.pictures.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.in;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.comments.query.CommentViews;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureId;
import io.picasso.platform.projection.Freshness;
import io.picasso.platform.projection.Tally;
import io.picasso.platform.projection.ViewStore;
import io.picasso.platform.readmodel.DocumentManagers;
import io.picasso.reactions.query.LikeViews;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks single pictures up. */
@ApplicationScoped
public class PictureViews {
    private static final Logger LOG = System.getLogger(PictureViews.class.getName());

    private static final int LONGEST_HISTORY = 1_000;

    @Inject
    private Pictures pictures;

    @Inject
    private DocumentTemplate template;

    @Inject
    private AccountViews accounts;

    @Inject
    private LikeViews likes;

    @Inject
    private CommentViews comments;

    @Inject
    private ViewStore store;

    @Inject
    private DocumentManagers documents;

    @Inject
    private Freshness freshness;

    @Inject
    private HotCards hotCards;

    /** One line of history as the HTTP contract writes it. */
    public record HistoryEntry(
            long version,
            String event,
            Instant at,
            @Nullable Money price,
            @Nullable Integer edition,
            @Nullable Profile from,
            @Nullable Profile to) {}

    /** The view as it is now, also of a picture that has left the gallery. */
    public Optional<PictureView> find(PictureId picture) {
        return pictures.findById(picture.value());
    }

    /** The view once it has reached a version, or as it is after {@link Freshness#AT_MOST}. */
    public Optional<PictureView> find(PictureId picture, long minVersion) {
        return freshness.await(
                picture.stream().value(), Freshness.AT_MOST, () -> find(picture), view -> view.version() >= minVersion);
    }

    /** Gives the view a moment to reach a version, so that the lists which are shown next are up to date. */
    public void await(PictureId picture, long version) {
        Optional<PictureView> reached = find(picture, version);
        LOG.log(Level.TRACE, "{0} is shown as of {1}.", picture, reached.map(PictureView::version));
    }

    /** The picture as everybody sees it. */
    public PictureCard card(PictureView view) {
        return PictureCard.of(view, accounts.profile(view.creator()), accounts.profile(view.owner()));
    }

    /** What pictures are called, also those that have left the gallery; one that is not known (yet) is left out. */
    public Map<String, String> titles(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : template.<PictureView>select(SelectQuery.builder()
                                .from(PictureView.COLLECTION)
                                .where(in("_id", ids))
                                .build())
                        .collect(Collectors.toMap(
                                PictureView::id, view -> view.description().title()));
    }

    /** Owners and prices in the order in which they came. */
    public List<HistoryEntry> history(PictureId picture) {
        return lines(picture.value()).map(this::entry).toList();
    }

    /**
     * Whether somebody had it at a moment and has sold it since. Only history says so for certain: a view that does not name
     * them as an owner may just be late.
     */
    public boolean soldOn(PictureView view, AccountId by, Instant since) {
        return !view.owners().contains(by.value())
                && lines(view.id())
                        .anyMatch(line -> line.what().equals("sold")
                                && by.value().equals(line.seller())
                                && line.at() > since.toEpochMilli());
    }

    private Stream<HistoryView> lines(String picture) {
        return template.select(SelectQuery.builder()
                .from(HistoryView.COLLECTION)
                .where(eq("picture", picture))
                .sort(Sort.asc("version"))
                .limit(LONGEST_HISTORY)
                .build());
    }

    /** Those of these pictures that are in the gallery. */
    public Set<String> visible(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : documents
                        .collection(PictureView.COLLECTION)
                        .find(Filters.and(Filters.in("_id", Set.copyOf(ids)), Filters.eq("visible", true)))
                        .projection(Projections.include("_id"))
                        .map(document -> document.getString("_id"))
                        .into(new HashSet<>());
    }

    /** These pictures as everybody sees them, in this order, without those that have left the gallery. */
    public List<PictureCard> cards(List<String> ids) {
        return hotCards.get(
                ids,
                missing -> template.<PictureView>select(SelectQuery.builder()
                                .from(PictureView.COLLECTION)
                                .where(in("_id", missing))
                                .build())
                        .filter(PictureView::visible)
                        .collect(Collectors.toMap(PictureView::id, this::card)));
    }

    /** Shows how many people like a picture, unless it shows a newer number. */
    public void showLikes(String picture, Tally.Sum sum) {
        store.show(PictureView.COLLECTION, picture, "likes", sum);
        followTrend(picture);
    }

    /** Shows how many comments a picture has, unless it shows a newer number. */
    public void showComments(String picture, Tally.Sum sum) {
        store.show(PictureView.COLLECTION, picture, "comments", sum);
        followTrend(picture);
    }

    /** Shows what was said of a picture before its own events came here. */
    void showReactions(String picture) {
        showLikes(picture, likes.sum(picture));
        showComments(picture, comments.sum(picture));
    }

    /**
     * Writes anew how much a picture is talked of; to be called after each change of a number that it depends on, also by one that
     * comes again. Whoever changes such a number meanwhile calls it too, and one of them comes last.
     */
    public void followTrend(String picture) {
        boolean written = false;
        while (!written) {
            written = pictures.findById(picture).map(this::isTrendWritten).orElse(true);
        }
    }

    private boolean isTrendWritten(PictureView view) {
        Document counts = new Document("likes", view.likes())
                .append("comments", still(view.comments()))
                .append("timesSold", view.timesSold());
        long trend = Trend.of(view.publishedAt(), view.likes(), view.comments(), view.timesSold());
        return view.trend() == trend
                || store.setIf(PictureView.COLLECTION, view.id(), counts, new Document("trend", trend));
    }

    /** A view that is older than comments has no number of them, which is none. */
    private static Object still(long count) {
        return count == 0 ? new Document("$not", new Document("$gt", 0L)) : count;
    }

    private HistoryEntry entry(HistoryView line) {
        return new HistoryEntry(
                line.version(),
                line.what(),
                Instant.ofEpochMilli(line.at()),
                line.price(),
                line.edition(),
                line.seller() == null ? null : accounts.profile(line.seller()),
                line.buyer() == null ? null : accounts.profile(line.buyer()));
    }
}
