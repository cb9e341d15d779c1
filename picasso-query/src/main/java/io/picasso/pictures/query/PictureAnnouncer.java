package io.picasso.pictures.query;

import io.picasso.contract.Envelope;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tells the market of new and of sold pictures, and whoever looks at a picture what has become of its offer. */
@ApplicationScoped
public class PictureAnnouncer implements Announcer {
    @Inject
    private PictureViews pictures;

    @Override
    public String noun() {
        return "picture";
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        Predicate<PictureView> told = view -> view.visible() || envelope.event() instanceof PictureEvent.Deleted;
        Optional<PictureView> view =
                pictures.find(new PictureId(envelope.stream().key())).filter(told);
        return view.map(found -> announce(envelope, found)).orElse(List.of());
    }

    private static List<LiveMessage> announce(Envelope envelope, PictureView view) {
        return switch ((PictureEvent) envelope.event()) {
            case PictureEvent.Published published -> List.of(market(envelope, "picture.published", name(view)));
            case PictureEvent.Sold sold ->
                List.of(
                        market(envelope, "picture.sold", sale(view, sold.price())),
                        picture(envelope, "picture.sold", sale(view, sold.price())),
                        picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.Deleted deleted ->
                List.of(
                        market(envelope, "picture.deleted", Map.of("picture", view.id())),
                        picture(envelope, "picture.deleted", Map.of("picture", view.id())));
            case PictureEvent.Priced priced -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.Listed listed -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.Unlisted unlisted -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.EditionOffered offered -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.EditionWithdrawn withdrawn -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.SaleReversed reversed -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.Returned returned -> List.of(picture(envelope, "picture.offer", offer(view)));
            case PictureEvent.Described described -> List.of();
            case PictureEvent.Reserved reserved -> List.of();
            case PictureEvent.Released released -> List.of();
            case PictureEvent.Frozen frozen -> List.of();
            case PictureEvent.Thawed thawed -> List.of();
        };
    }

    private static Map<String, Object> name(PictureView view) {
        return Map.of("picture", view.id(), "title", view.description().title());
    }

    private static Map<String, Object> sale(PictureView view, Money price) {
        Map<String, Object> data = new TreeMap<>(name(view));
        data.put("price", price);
        data.put("forSale", view.forSale());
        return data;
    }

    private static Map<String, Object> offer(PictureView view) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "picture", view.id(),
                "forSale", view.forSale(),
                "remaining", view.remaining(),
                "timesSold", view.timesSold()));
        Optional.ofNullable(view.price()).ifPresent(price -> data.put("price", price));
        return data;
    }

    private static LiveMessage market(Envelope envelope, String type, Map<String, Object> data) {
        return new LiveMessage(LiveMessage.MARKET, type, envelope.stream().value(), envelope.version(), data);
    }

    private static LiveMessage picture(Envelope envelope, String type, Map<String, Object> data) {
        return new LiveMessage(
                LiveMessage.picture(envelope.stream().key()),
                type,
                envelope.stream().value(),
                envelope.version(),
                data);
    }
}
