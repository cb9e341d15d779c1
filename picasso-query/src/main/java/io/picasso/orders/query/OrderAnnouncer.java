package io.picasso.orders.query;

import io.picasso.contract.Envelope;
import io.picasso.orders.OrderId;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the buyer, and the seller once there is one, that an order has moved on. Money and links stay where they are asked for. */
@ApplicationScoped
public class OrderAnnouncer implements Announcer {
    @Inject
    private OrderViews orders;

    @Override
    public String noun() {
        return "order";
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        return orders.find(new OrderId(envelope.stream().key()))
                .map(view -> announce(envelope, view))
                .orElse(List.of());
    }

    private static List<LiveMessage> announce(Envelope envelope, OrderView view) {
        List<LiveMessage> told = new ArrayList<>();
        told.add(message(view.buyer(), "order.state", envelope, view));
        String seller = view.seller();
        if (seller != null && view.completedAt() != null) {
            told.add(message(seller, "sale.state", envelope, view));
        }
        return told;
    }

    private static LiveMessage message(String account, String type, Envelope envelope, OrderView view) {
        Map<String, Object> data = new TreeMap<>(
                Map.of("order", view.id(), "picture", view.picture(), "state", view.state(), "over", view.isOver()));
        String reason = view.reason();
        if (reason != null) {
            data.put("reason", reason);
        }
        return new LiveMessage(
                LiveMessage.account(account), type, envelope.stream().value(), envelope.version(), data);
    }
}
