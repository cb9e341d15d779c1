package io.picasso.orders.web;

import io.picasso.contract.Money;
import io.picasso.orders.query.OrderCard;
import io.picasso.orders.query.OrderView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sale as its seller sees it: nothing about the buyer. */
public record SaleCard(
        String id,
        String pictureId,
        Money price,
        String state,
        OrderCard.@Nullable Refund refund,
        boolean disputed,
        List<OrderCard.Step> events) {
    public SaleCard {
        events = List.copyOf(events);
    }

    static SaleCard of(OrderView view) {
        OrderCard card = OrderCard.of(view);
        return new SaleCard(
                card.id(), card.pictureId(), card.price(), card.state(), card.refund(), card.disputed(), card.events());
    }
}
