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
        List<Step> events) {
    public OrderCard {
        events = List.copyOf(events);
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
        return new OrderCard(order.value(), 1, picture.value(), price, "PLACED", null, null, null, List.of());
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
                view.events().stream().map(Step::parse).toList());
    }
}
