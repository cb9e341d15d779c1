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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the pictures that people see, and the history of each. The line of history is written first, so that none is missed. */
@ApplicationScoped
public class PictureProjection implements Projection {
    @Inject
    private PictureViews pictures;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "picture";
    }

    @Override
    public void project(Envelope envelope) {
        PictureId id = new PictureId(envelope.stream().key());
        Optional<PictureView> view = pictures.find(id);
        if (!ViewStore.isNext(envelope, view.map(PictureView::version).orElse(0L))) {
            return;
        }
        PictureEvent event = (PictureEvent) envelope.event();
        if (event instanceof PictureEvent.Published published) {
            writeHistory(envelope, "published", published.price(), null, null, published.creator());
            store.write(PictureView.COLLECTION, id.value(), envelope, published(envelope, published));
            pictures.recountLikes(id.value());
        } else {
            store.write(PictureView.COLLECTION, id.value(), envelope, change(envelope, view.orElseThrow(), event));
        }
    }

    private Document change(Envelope envelope, PictureView view, PictureEvent event) {
        return switch (event) {
            case PictureEvent.Published published ->
                throw new IllegalStateException("Published twice: " + envelope.stream());
            case PictureEvent.Described described -> description(described.description(), view.creator());
            case PictureEvent.Priced priced -> {
                writeHistory(envelope, "priced", priced.price(), null, null, null);
                yield price(priced.price());
            }
            case PictureEvent.Listed listed -> {
                writeHistory(envelope, "listed", view.price(), null, null, null);
                yield new Document("forSale", true);
            }
            case PictureEvent.Unlisted unlisted -> {
                writeHistory(envelope, "unlisted", null, null, null, null);
                yield new Document("forSale", false);
            }
            case PictureEvent.Reserved reserved -> new Document();
            case PictureEvent.Released released -> new Document();
            case PictureEvent.Sold sold -> {
                writeHistory(envelope, "sold", sold.price(), sold.edition(), sold.seller(), sold.buyer());
                yield sold(view, sold);
            }
            case PictureEvent.SaleReversed reversed -> {
                writeHistory(envelope, "sale-reversed", null, reversed.edition(), reversed.buyer(), reversed.seller());
                yield reversed(view, reversed);
            }
            case PictureEvent.Deleted deleted -> new Document("visible", false).append("forSale", false);
        };
    }

    private static Document published(Envelope envelope, PictureEvent.Published event) {
        MediaFiles files = event.files();
        String creator = event.creator().value();
        Document fields = description(event.description(), creator)
                .append("forSale", event.forSale())
                .append("editions", event.editions())
                .append("sold", 0)
                .append("timesSold", 0)
                .append("creator", creator)
                .append("owner", creator)
                .append("owners", List.of(creator))
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
                .append("publishedAt", envelope.at().toEpochMilli())
                .append("visible", true);
        Money price = event.price();
        if (price != null) {
            fields.putAll(price(price));
        }
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

    private static Document price(Money price) {
        return new Document("amount", price.amount()).append("currency", price.currency());
    }

    /** A unique picture changes its owner; of one with more editions the creator stays the one who offers it. */
    private static Document sold(PictureView view, PictureEvent.Sold event) {
        boolean unique = view.editions() == 1;
        boolean primary = event.seller().value().equals(view.creator()) && view.sold() < view.editions();
        int sold = primary ? view.sold() + 1 : view.sold();
        List<String> owners = new ArrayList<>(view.owners());
        if (unique || primary && sold == view.editions()) {
            owners.remove(event.seller().value());
        }
        owners.add(event.buyer().value());
        boolean soldOut = unique || sold == view.editions();
        return new Document("sold", sold)
                .append("timesSold", view.timesSold() + 1)
                .append("owner", unique ? event.buyer().value() : view.owner())
                .append("owners", owners)
                .append("forSale", !soldOut && view.forSale());
    }

    private static Document reversed(PictureView view, PictureEvent.SaleReversed event) {
        boolean unique = view.editions() == 1;
        boolean toCreator = event.seller().value().equals(view.creator());
        List<String> owners = new ArrayList<>(view.owners());
        owners.remove(event.buyer().value());
        if (!owners.contains(event.seller().value())) {
            owners.add(event.seller().value());
        }
        return new Document("sold", toCreator ? view.sold() - 1 : view.sold())
                .append("timesSold", view.timesSold() - 1)
                .append("owner", unique ? event.seller().value() : view.owner())
                .append("owners", owners);
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
            line.putAll(price(price));
        }
        store.put(HistoryView.COLLECTION, picture + "@" + envelope.version(), line);
    }
}
