package io.picasso.orders.query;

import io.picasso.contract.Envelope;
import io.picasso.contract.Json;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Keeps the orders that their buyers and sellers see. */
@ApplicationScoped
public class OrderProjection implements Projection {
    @Inject
    private OrderViews orders;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "order";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                OrderView.COLLECTION,
                List.of(
                        new Document("buyer", 1).append("placedAt", -1).append("_id", -1),
                        new Document("seller", 1).append("placedAt", -1).append("_id", -1)));
    }

    @Override
    public void project(Envelope envelope) {
        OrderEvent event = (OrderEvent) envelope.event();
        store.append(
                OrderView.COLLECTION,
                envelope.stream().key(),
                envelope,
                change(envelope, event),
                "events",
                word(event) + " " + envelope.at());
    }

    private static String word(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed placed -> "placed";
            case OrderEvent.Reserved reserved -> "reserved";
            case OrderEvent.CancelRequested requested -> "cancel-requested";
            case OrderEvent.Authorised authorised -> "authorised";
            case OrderEvent.CompletedUndivided completed -> "completed";
            case OrderEvent.Completed completed -> "completed";
            case OrderEvent.Cancelled cancelled -> "cancelled";
            case OrderEvent.RefundRequested requested -> "refund-requested";
            case OrderEvent.RefundRefused refused -> "refund-refused";
            case OrderEvent.RefundApproved approved -> "refund-approved";
            case OrderEvent.Refunded refunded -> "refunded";
            case OrderEvent.Disputed disputed -> "disputed";
            case OrderEvent.DisputeClosed closed -> closed.won() ? "dispute-won" : "dispute-lost";
        };
    }

    private Document change(Envelope envelope, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed placed -> placed(envelope, placed);
            case OrderEvent.Reserved reserved -> reserved(envelope, reserved);
            // The buyer can pay no more, and nothing is decided yet.
            case OrderEvent.CancelRequested requested -> new Document("checkoutUrl", null);
            case OrderEvent.Authorised authorised -> new Document("state", "AUTHORISED").append("checkoutUrl", null);
            case OrderEvent.CompletedUndivided completed -> completed(envelope);
            case OrderEvent.Completed completed -> completed(envelope);
            case OrderEvent.Cancelled cancelled ->
                new Document("state", "CANCELLED")
                        .append("reason", word(cancelled.reason()))
                        .append("checkoutUrl", null);
            case OrderEvent.RefundRequested requested ->
                new Document("refund", "requested")
                        .append("refundReason", requested.reason())
                        .append("decideUntil", requested.decideUntil().toEpochMilli());
            case OrderEvent.RefundRefused refused ->
                new Document("refund", "refused")
                        .append("decideUntil", null)
                        .append("refundRefusal", word(refused.why()));
            case OrderEvent.RefundApproved approved -> new Document("refund", "approved").append("decideUntil", null);
            case OrderEvent.Refunded refunded -> new Document("state", "REFUNDED").append("refund", "refunded");
            case OrderEvent.Disputed disputed -> new Document("disputed", true);
            case OrderEvent.DisputeClosed closed -> new Document("disputed", false);
        };
    }

    private static Document completed(Envelope envelope) {
        return new Document("state", "COMPLETED")
                .append("completedAt", envelope.at().toEpochMilli());
    }

    private static Document placed(Envelope envelope, OrderEvent.Placed event) {
        return new Document("buyer", event.buyer().value())
                .append("picture", event.picture().value())
                .append("amount", event.price().amount())
                .append("currency", event.price().currency())
                .append("state", "PLACED")
                .append("placedAt", envelope.at().toEpochMilli());
    }

    /** A session that became known only after somebody wanted the order to end does not bring it back. */
    private Document reserved(Envelope envelope, OrderEvent.Reserved event) {
        Document fields = new Document("seller", event.seller().value())
                .append("until", event.until().toEpochMilli());
        Optional<OrderView> view = orders.find(new OrderId(envelope.stream().key()));
        if (!ViewStore.isNext(envelope, view.map(OrderView::version).orElse(0L))) {
            return new Document();
        }
        boolean ending = view.map(OrderView::events).orElse(List.of()).stream()
                .anyMatch(step -> step.startsWith("cancel-requested "));
        return ending || event.checkoutUrl().isEmpty()
                ? fields
                : fields.append("state", "RESERVED").append("checkoutUrl", event.checkoutUrl());
    }

    private static String word(Enum<?> reason) {
        return Json.MAPPER.valueToTree(reason).asText();
    }
}
