package io.picasso.orders.papers;

import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.Optional;

/** Reads what history knows of a sale; each call is one short transaction on one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SaleRecords {
    @EJB
    private EventStore store;

    /** What became of an order; empty for one that was never completed. */
    public Optional<Course> course(OrderId order) {
        return Course.of(store.history(order.stream(), Course.EVENTS));
    }

    /** What a picture was called at a moment. */
    public Piece piece(PictureId picture, Instant until) {
        return Piece.of(store.history(picture.stream(), Piece.EVENTS), until);
    }
}
