package io.picasso.orders.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the HTTP contract writes it.
 *
 * @param version the order's version, to be used as {@code minVersion}
 * @param reason why it was cancelled; null unless it was
 * @param checkoutUrl where to pay; null unless it can be paid
 * @param until when the reservation ends; null unless there is one
 * @param refund how a wish for a refund stands; null when there was none
 * @param disputed whether the buyer's bank has taken the money back for the time being
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderCard(
        String id,
        long version,
        String pictureId,
        Money price,
        String state,
        @Nullable String reason,
        @Nullable String checkoutUrl,
        @Nullable Instant until,
        @Nullable Refund refund,
        boolean disputed,
        List<Step> events) {
    public OrderCard {
        events = List.copyOf(events);
    }

    /**
     * A wish for a refund.
     *
     * @param state requested, approved, refused or refunded
     * @param refusal why it was refused: seller or resold; null otherwise
     * @param decideUntil until when the seller decides; null when that is over
     */
    public record Refund(
            String state,
            @Nullable String reason,
            @Nullable String refusal,
            @Nullable Instant decideUntil) {
        static @Nullable Refund of(OrderView view) {
            String state = view.refund();
            return state == null
                    ? null
                    : new Refund(state, view.refundReason(), view.refundRefusal(), view.decideUntil());
        }
    }

    /** Something that happened to the order, such as {@code reserved}. */
    public record Step(String event, Instant at) {
        static Step parse(String text) {
            int space = text.indexOf(' ');
            return new Step(text.substring(0, space), Instant.parse(text.substring(space + 1)));
        }
    }

    /** An order that was placed and of which nothing more is known: the same for each repetition of the request. */
    public static OrderCard placed(OrderId order, PictureId picture, Money price) {
        return new OrderCard(
                order.value(), 1, picture.value(), price, "PLACED", null, null, null, null, false, List.of());
    }

    /** As the view has it. */
    public static OrderCard of(OrderView view) {
        boolean payable = view.state().equals("RESERVED");
        return new OrderCard(
                view.id(),
                view.version(),
                view.picture(),
                view.price(),
                view.state(),
                view.reason(),
                payable ? view.checkoutUrl() : null,
                payable ? view.until() : null,
                Refund.of(view),
                view.disputed(),
                view.events().stream().map(Step::parse).toList());
    }
}
