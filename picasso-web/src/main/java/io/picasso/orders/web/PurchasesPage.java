package io.picasso.orders.web;

import io.picasso.accounts.AccountId;
import io.picasso.orders.query.OrderCard;
import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.OrderViews;
import io.picasso.orders.query.OrderViews.Side;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that a person bought or tried to buy, newest first. */
@Named
@RequestScoped
public class PurchasesPage {
    private static final String CURSOR = "cursor";

    @Inject
    private OrderViews orders;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    private List<Row> rows = List.of();
    private String next = "";

    /** One order in the list. */
    public record Row(
            String id,
            String code,
            String title,
            String thumbnailUrl,
            String note,
            String price,
            String kind,
            String state,
            boolean over) {}

    /** Looks the orders up. */
    public void open() {
        AccountId me = caller.required();
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        Optional<Moment> position = cursor.isEmpty() ? Optional.empty() : orders.position(Side.PURCHASES, cursor);
        Page<OrderView> page = orders.page(Side.PURCHASES, me, 20, position.orElse(null));
        Locale locale = Texts.locale();
        rows = page.items().stream().map(order -> row(order, locale)).toList();
        String following = page.next();
        next = following == null ? "" : following;
    }

    private Row row(OrderView order, Locale locale) {
        Optional<PictureView> picture = pictures.find(new PictureId(order.picture()));
        String standing = OrderTexts.standing(order);
        Instant completed = order.completedAt();
        boolean soldOn = completed != null
                && standing.equals("completed")
                && picture.filter(view -> pictures.soldOn(view, new AccountId(order.buyer()), completed))
                        .isPresent();
        return new Row(
                order.id(),
                standing,
                picture.map(view -> view.description().title()).orElse(Texts.of(locale, "picture.gone")),
                "/api/pictures/" + order.picture() + "/thumbnail",
                day(order, locale),
                Prices.text(order.price(), locale),
                soldOn ? "off" : OrderTexts.kind(standing),
                Texts.of(locale, "order.state." + (soldOn ? "sold-on" : standing)),
                order.isOver() && !order.disputed());
    }

    private static String day(OrderView order, Locale locale) {
        return OrderCard.of(order).events().stream()
                .findFirst()
                .map(step -> OrderTexts.day(step.at(), locale))
                .orElse("");
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        return next.isEmpty() ? "" : Query.ofRequest().with(CURSOR, next).at("/my/purchases");
    }

    /** The texts of all states, for the script. */
    public String getTexts() {
        return OrderTexts.ofList();
    }
}
