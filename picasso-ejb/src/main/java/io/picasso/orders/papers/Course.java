package io.picasso.orders.papers;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order that was completed, as far as letters and papers tell of it.
 *
 * @param edition its number, from 1
 * @param placedAt when the buyer agreed to the price
 * @param proceeds how the price was divided; null for orders that are older than the division
 * @param refund null unless the money is back with the buyer
 */
public record Course(
        AccountId buyer,
        AccountId seller,
        PictureId picture,
        int edition,
        Money price,
        Instant placedAt,
        Instant completedAt,
        @Nullable Proceeds proceeds,
        @Nullable Refund refund) {
    /** The events that are read. */
    static final List<Class<? extends Event>> EVENTS = List.of(
            OrderEvent.Placed.class,
            OrderEvent.Reserved.class,
            OrderEvent.CompletedUndivided.class,
            OrderEvent.Completed.class,
            OrderEvent.Refunded.class);

    /**
     * The buyer has the money back.
     *
     * @param returned whether the edition is back with its seller, who then gives the net back
     */
    public record Refund(Instant at, boolean returned) {}

    /** Reads a history; empty for an order that was never completed. */
    static Optional<Course> of(List<Envelope> history) {
        Draft draft = new Draft();
        for (Envelope envelope : history) {
            draft.take((OrderEvent) envelope.event(), envelope.at());
        }
        return draft.course();
    }

    /** What the events have told so far. */
    private static final class Draft {
        private OrderEvent.@Nullable Placed placed;
        private @Nullable Instant placedAt;
        private OrderEvent.@Nullable Reserved reserved;
        private @Nullable Instant completedAt;
        private @Nullable Proceeds proceeds;
        private @Nullable Refund refund;

        private void take(OrderEvent event, Instant at) {
            switch (event) {
                case OrderEvent.Placed first -> {
                    placed = first;
                    placedAt = at;
                }
                case OrderEvent.Reserved kept -> reserved = kept;
                case OrderEvent.CompletedUndivided completed -> completedAt = at;
                case OrderEvent.Completed completed -> {
                    completedAt = at;
                    proceeds = completed.proceeds();
                }
                case OrderEvent.Refunded refunded -> refund = new Refund(at, refunded.returned());
                default -> throw new IllegalArgumentException("No paper tells of " + event + ".");
            }
        }

        private Optional<Course> course() {
            if (placed == null || placedAt == null || reserved == null || completedAt == null) {
                return Optional.empty();
            }
            return Optional.of(new Course(
                    placed.buyer(),
                    reserved.seller(),
                    placed.picture(),
                    reserved.edition(),
                    placed.price(),
                    placedAt,
                    completedAt,
                    proceeds,
                    refund));
        }
    }
}
