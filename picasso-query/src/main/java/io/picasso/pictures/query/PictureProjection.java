package io.picasso.pictures.query;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the pictures that people see, and the history of each. The line of history is written first, so that none is missed. */
@ApplicationScoped
public class PictureProjection implements Projection {
    /** When the picture was last published, put up for sale or sold on. */
    private static final String ACTIVE_AT = "activeAt";

    @Inject
    private PictureViews pictures;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "picture";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                HistoryView.COLLECTION,
                List.of(new Document("picture", 1).append("version", 1)),
                PictureView.COLLECTION,
                Stream.concat(
                                Stream.of("visible", "tokens", "tags", "categoryToken", "creator", "owners")
                                        .flatMap(PictureProjection::ordered),
                                Stream.of("visible", "creator").map(PictureProjection::active))
                        .toList());
    }

    /** Each way to choose pictures, in each order in which they are shown. */
    private static Stream<Document> ordered(String chosenBy) {
        return Stream.of(
                new Document(chosenBy, 1).append("_id", -1),
                new Document(chosenBy, 1).append("amount", 1).append("_id", -1),
                new Document(chosenBy, 1).append("likes", -1).append("_id", -1),
                new Document(chosenBy, 1).append("trend", -1).append("_id", -1));
    }

    private static Document active(String chosenBy) {
        return new Document(chosenBy, 1).append("activeAt", -1).append("_id", -1);
    }

    @Override
    public void project(Envelope envelope) {
        PictureId id = new PictureId(envelope.stream().key());
        if (!isShown((PictureEvent) envelope.event())) {
            store.write(PictureView.COLLECTION, id.value(), envelope, new Document());
            return;
        }
        Optional<PictureView> view = pictures.find(id);
        if (!ViewStore.isNext(envelope, view.map(PictureView::version).orElse(0L))) {
            pictures.followTrend(id.value());
            return;
        }
        PictureEvent event = (PictureEvent) envelope.event();
        if (event instanceof PictureEvent.Published published) {
            writeHistory(envelope, "published", published.price(), null, null, published.creator());
            store.write(PictureView.COLLECTION, id.value(), envelope, published(envelope, published));
            pictures.showReactions(id.value());
        } else {
            store.write(PictureView.COLLECTION, id.value(), envelope, change(envelope, view.orElseThrow(), event));
            pictures.followTrend(id.value());
        }
    }

    /** Whether anybody sees more of it than that the picture has one more version. */
    private static boolean isShown(PictureEvent event) {
        return switch (event) {
            case PictureEvent.Reserved reserved -> false;
            case PictureEvent.Released released -> false;
            case PictureEvent.Frozen frozen -> false;
            case PictureEvent.Thawed thawed -> false;
            default -> true;
        };
    }

    private Document change(Envelope envelope, PictureView view, PictureEvent event) {
        return switch (event) {
            case PictureEvent.Published published ->
                throw new IllegalStateException("Published twice: " + envelope.stream());
            case PictureEvent.Described described -> description(described.description(), view.creator());
            case PictureEvent.Priced priced -> {
                writeHistory(envelope, "priced", priced.price(), null, null, null);
                yield Offering.of(view).pricedAt(priced.price()).fields();
            }
            case PictureEvent.Listed listed -> {
                writeHistory(envelope, "listed", Offering.of(view).price(), null, null, null);
                yield Offering.of(view).listed(true).fields().append(ACTIVE_AT, time(envelope));
            }
            case PictureEvent.Unlisted unlisted -> {
                writeHistory(envelope, "unlisted", null, null, null, null);
                yield Offering.of(view).listed(false).fields();
            }
            case PictureEvent.EditionOffered offered -> {
                writeHistory(envelope, "listed", offered.price(), offered.edition(), offered.owner(), null);
                yield Offering.of(view)
                        .copyOffered(offered.edition(), offered.price())
                        .fields()
                        .append(ACTIVE_AT, time(envelope));
            }
            case PictureEvent.EditionWithdrawn withdrawn -> {
                writeHistory(envelope, "unlisted", null, withdrawn.edition(), withdrawn.owner(), null);
                yield Offering.of(view).copyWithdrawn(withdrawn.edition()).fields();
            }
            case PictureEvent.Reserved reserved -> new Document();
            case PictureEvent.Released released -> new Document();
            case PictureEvent.Frozen frozen -> new Document();
            case PictureEvent.Thawed thawed -> new Document();
            case PictureEvent.Sold sold -> {
                writeHistory(envelope, "sold", sold.price(), sold.edition(), sold.seller(), sold.buyer());
                Document fields = Offering.of(view)
                        .moved(sold.edition(), sold.buyer())
                        .fields()
                        .append("timesSold", view.timesSold() + 1);
                boolean first = sold.seller().value().equals(view.creator());
                yield first ? fields : fields.append(ACTIVE_AT, time(envelope));
            }
            case PictureEvent.SaleReversed reversed -> {
                writeHistory(envelope, "sale-reversed", null, reversed.edition(), reversed.buyer(), reversed.seller());
                yield undone(Offering.of(view).moved(reversed.edition(), reversed.seller()), view);
            }
            case PictureEvent.Returned returned -> {
                writeHistory(envelope, "returned", null, returned.edition(), returned.buyer(), returned.seller());
                Offering back = Offering.of(view).moved(returned.edition(), returned.seller());
                yield undone(view.editions() == 1 ? back.listed(false) : back, view);
            }
            case PictureEvent.Deleted deleted -> new Document("visible", false).append("forSale", false);
        };
    }

    private static long time(Envelope envelope) {
        return envelope.at().toEpochMilli();
    }

    private static Document undone(Offering offering, PictureView view) {
        return offering.fields().append("timesSold", view.timesSold() - 1);
    }

    private static Document published(Envelope envelope, PictureEvent.Published event) {
        MediaFiles files = event.files();
        String creator = event.creator().value();
        Document fields = description(event.description(), creator)
                .append("editions", event.editions())
                .append("timesSold", 0)
                .append("royaltyPercent", event.royaltyPercent())
                .append("creator", creator)
                .append("originalKey", files.originalKey())
                .append("thumbnailKey", files.thumbnailKey())
                .append("previewKey", files.previewKey())
                .append("contentType", files.contentType())
                .append("bytes", files.bytes())
                .append("sha256", files.sha256())
                .append("width", files.width())
                .append("height", files.height())
                .append("dominantColour", files.dominantColour())
                .append("likes", 0L)
                .append("comments", 0L)
                .append("publishedAt", time(envelope))
                .append(ACTIVE_AT, time(envelope))
                .append("trend", Trend.of(time(envelope), 0, 0, 0))
                .append("visible", true);
        fields.putAll(Offering.first(event).fields());
        return fields;
    }

    private static Document description(Description description, String creator) {
        return new Document("title", description.title())
                .append("description", description.text())
                .append("category", description.category())
                .append("tags", description.tags())
                .append("categoryToken", Tokens.fold(description.category()))
                .append("tokens", Tokens.of(description));
    }

    private void writeHistory(
            Envelope envelope,
            String what,
            @Nullable Money price,
            @Nullable Integer edition,
            @Nullable AccountId seller,
            @Nullable AccountId buyer) {
        String picture = envelope.stream().key();
        Document line = new Document("picture", picture)
                .append("version", envelope.version())
                .append("what", what)
                .append("at", envelope.at().toEpochMilli())
                .append("edition", edition)
                .append("seller", seller == null ? null : seller.value())
                .append("buyer", buyer == null ? null : buyer.value());
        if (price != null) {
            line.append("amount", price.amount()).append("currency", price.currency());
        }
        store.put(HistoryView.COLLECTION, picture + "@" + envelope.version(), line);
    }
}
