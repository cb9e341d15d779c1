package io.picasso.leaving.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.StreamId;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** Reads what history knows of the pictures of people; each call is one short transaction on one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LeavingRecords {
    @EJB
    private EventStore store;

    /** The pictures on a shard that somebody made or bought at some time. */
    public List<PictureId> pictures(int shard, AccountId account) {
        return store.receivedBy(shard, account.value()).stream()
                .map(stream -> new PictureId(stream.key()))
                .toList();
    }

    /** What on a shard ends with somebody. */
    public List<StreamId> ties(int shard, AccountId account) {
        return store.endingWith(shard, account.value());
    }

    /** From whom an order was to get its edition. */
    public Optional<AccountId> seller(PictureId picture, OrderId order) {
        List<Class<? extends Event>> kinds = List.of(PictureEvent.Reserved.class);
        return store.history(picture.stream(), kinds).stream()
                .map(envelope -> (PictureEvent.Reserved) envelope.event())
                .filter(reserved -> reserved.order().equals(order))
                .map(PictureEvent.Reserved::seller)
                .findFirst();
    }
}
