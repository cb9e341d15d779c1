package io.picasso.orders.web;

import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.OrderViews;
import io.picasso.orders.query.OrderViews.Side;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a person sold, newest first; here they decide when a buyer wants the money back. */
@Named
@RequestScoped
public class SalesPage {
    private static final String CURSOR = "cursor";
    private static final String PATH = "/my/sales";

    @Inject
    private OrderViews orders;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    private List<Row> rows = List.of();
    private String next = "";

    /**
     * One sale in the list.
     *
     * @param wish what the buyer wants; null unless it is to be decided
     */
    public record Row(
            String id,
            String pictureId,
            String title,
            String note,
            String price,
            String kind,
            String state,
            @Nullable Wish wish) {}

    /**
     * A buyer's wish for a refund.
     *
     * @param left how much time there is to decide
     * @param consequence what follows from each answer, and from none
     */
    public record Wish(String reason, String left, String until, String consequence) {}

    /** Looks the sales up. */
    public void open() {
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        Optional<Moment> position = cursor.isEmpty() ? Optional.empty() : orders.position(Side.SALES, cursor);
        Page<OrderView> page = orders.page(Side.SALES, caller.required(), 20, position.orElse(null));
        Locale locale = Texts.locale();
        Instant now = Instant.now();
        Map<String, String> titles =
                pictures.titles(page.items().stream().map(OrderView::picture).collect(Collectors.toSet()));
        rows = page.items().stream()
                .map(sale ->
                        row(sale, titles.getOrDefault(sale.picture(), Texts.of(locale, "picture.gone")), now, locale))
                .toList();
        String following = page.next();
        next = following == null ? "" : following;
    }

    private static Row row(OrderView sale, String title, Instant now, Locale locale) {
        String situation = OrderTexts.standing(sale);
        Instant sold = sale.completedAt();
        return new Row(
                sale.id(),
                sale.picture(),
                title,
                sold == null ? "" : OrderTexts.day(sold, locale),
                Prices.text(sale.price(), locale),
                OrderTexts.kind(situation),
                Texts.of(locale, "sales.state." + situation),
                wish(sale, now, locale));
    }

    private static @Nullable Wish wish(OrderView sale, Instant now, Locale locale) {
        Instant until = sale.decideUntil();
        if (until == null || !"requested".equals(sale.refund()) || sale.disputed()) {
            return null;
        }
        String reason = sale.refundReason();
        String day = OrderTexts.day(until, locale);
        return new Wish(
                reason == null ? "" : reason,
                left(Duration.between(now, until), locale),
                until.toString(),
                Texts.of(locale, "sales.wish.consequence", Prices.text(sale.price(), locale), day));
    }

    /** The time in its largest unit that says something. */
    private static String left(Duration left, Locale locale) {
        if (left.toHours() >= 48) {
            return Texts.of(locale, "sales.left.days", left.toDays());
        }
        return left.toMinutes() >= 120
                ? Texts.of(locale, "sales.left.hours", left.toHours())
                : Texts.of(locale, "sales.left.minutes", Math.max(0, left.toMinutes()));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        return next.isEmpty() ? "" : Query.ofRequest().with(CURSOR, next).at(PATH);
    }

    /** What became of the decision that was made a moment ago; empty if none was. */
    public String getDone() {
        return switch (Navigation.parameter("done")) {
            case "accept" -> Texts.of("sales.done.accept");
            case "refuse" -> Texts.of("sales.done.refuse");
            default -> "";
        };
    }

    /** Why the decision was refused; empty if it was not. */
    public String getRefusal() {
        return OrderTexts.refusal(Navigation.parameter("refused"));
    }
}
