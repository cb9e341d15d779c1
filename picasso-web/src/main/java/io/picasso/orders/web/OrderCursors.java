package io.picasso.orders.web;

import io.picasso.orders.query.OrderViews;
import io.picasso.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** From the {@code cursor} of a list of orders to a place in it. */
final class OrderCursors {
    private OrderCursors() {}

    /** Null for the first page; a cursor that was changed ends the request. */
    static OrderViews.@Nullable Position position(OrderViews orders, OrderViews.Side side, @Nullable String cursor) {
        return cursor == null
                ? null
                : orders.position(side, cursor)
                        .orElseThrow(() -> Problem.of(
                                        400, "web.bad-cursor", "This cursor is not one that this list gave out.")
                                .thrown());
    }
}
