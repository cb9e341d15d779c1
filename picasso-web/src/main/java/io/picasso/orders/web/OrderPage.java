package io.picasso.orders.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.OrderViews;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order as its buyer follows it: reserved, paid, theirs. A script keeps it live. */
@Named
@RequestScoped
public class OrderPage {
    private static final int PREVIEW = 1200;

    @Inject
    private OrderViews orders;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    private @Nullable OrderView order;
    private @Nullable PictureCard picture;
    private boolean soldOn;

    /** Looks the order up; nobody but the buyer may see it. */
    public void open() {
        AccountId me = caller.required();
        Optional<OrderView> found = id(Navigation.parameter("id")).flatMap(id -> orders.find(id, 0));
        if (found.isEmpty() || !found.get().buyer().equals(me.value())) {
            Navigation.fault(found.isEmpty() ? 404 : 403);
            return;
        }
        order = found.get();
        Optional<PictureView> bought = pictures.find(new PictureId(order.picture()));
        picture = bought.map(pictures::card).orElse(null);
        Instant completed = order.completedAt();
        soldOn = completed != null
                && OrderTexts.situation(order).equals("completed")
                && bought.filter(view -> pictures.soldOn(view, me, completed)).isPresent();
    }

    private static Optional<OrderId> id(String text) {
        try {
            return Optional.of(new OrderId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public String getId() {
        return order == null ? "" : order.id();
    }

    public String getState() {
        return order == null ? "" : order.state();
    }

    public String getPictureId() {
        return order == null ? "" : order.picture();
    }

    public String getTitle() {
        return picture == null ? "" : picture.title();
    }

    public String getPreviewUrl() {
        return "/api/pictures/" + getPictureId() + "/preview";
    }

    /** The width at which the preview is drawn, so that nothing jumps when it arrives. */
    public int getWidth() {
        return picture == null ? PREVIEW : scaled(picture.width(), picture);
    }

    /** The height that belongs to the width. */
    public int getHeight() {
        return picture == null ? PREVIEW : scaled(picture.height(), picture);
    }

    private static int scaled(int side, PictureCard picture) {
        int longer = Math.max(1, Math.max(picture.width(), picture.height()));
        return longer <= PREVIEW ? side : (int) Math.round((double) side * PREVIEW / longer);
    }

    /** What the state means, in a few words. */
    public String getHeadline() {
        return order == null ? "" : text(order, ".headline");
    }

    /** What the state means, and what to do next. */
    public String getSay() {
        return order == null ? "" : text(order, ".say");
    }

    private String text(OrderView shown, String part) {
        String situation = isChecking() ? "checking" : soldOn ? "sold-on" : OrderTexts.situation(shown);
        Instant until = shown.decideUntil();
        return Texts.of(
                "order." + situation + part,
                getTitle(),
                price(shown.price()),
                until == null ? "" : OrderTexts.day(until, Texts.locale()));
    }

    /** Whether the buyer has just come back from paying, and the provider has not told us yet. */
    public boolean isChecking() {
        return getState().equals("RESERVED")
                && !Navigation.parameter("returned").isEmpty();
    }

    /** Whether the provider waits for the buyer's card. */
    public boolean isPayable() {
        return !isChecking()
                && getState().equals("RESERVED")
                && !getCheckoutUrl().isEmpty();
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return order != null && order.isOver() && !order.disputed();
    }

    /** Whether the picture was bought and nobody puts that into question. */
    public boolean isYours() {
        return order != null && !soldOn && OrderTexts.situation(order).equals("completed");
    }

    /** Whether the original is the buyer's to download. */
    public boolean isDownloadable() {
        return getState().equals("COMPLETED") && !soldOn;
    }

    /** Whether the buyer can ask for the money back. */
    public boolean isRefundable() {
        return order != null && isYours() && order.refund() == null;
    }

    /** Why the wish for a refund was refused a moment ago; empty if none was. */
    public String getRefusal() {
        return OrderTexts.refusal(Navigation.parameter("refused"));
    }

    /** Where to pay; empty unless it can be paid. */
    public String getCheckoutUrl() {
        String url = order == null ? null : order.checkoutUrl();
        return url == null ? "" : url;
    }

    public String getPayText() {
        return order == null ? "" : Texts.of("order.pay", price(order.price()));
    }

    /** When the reservation ends; empty without one. */
    public String getUntil() {
        var until = order == null ? null : order.until();
        return until == null ? "" : until.toString();
    }

    /** The texts of all states, for the script. */
    public String getTexts() {
        return OrderTexts.ofPage(getTitle());
    }

    private static String price(Money money) {
        return Prices.text(money, Texts.locale());
    }
}
