package io.picasso.notifications.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.StreamId;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.Parties;
import io.picasso.notifications.WaysEvent;
import io.picasso.orders.OrderEvent;
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
import org.jspecify.annotations.Nullable;

/** Reads what history knows of those who are told; each call is one short transaction on one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeRecords {
    private static final WaysDecider RULES = new WaysDecider();

    private static final List<Class<? extends Event>> OWNERS = List.of(
            PictureEvent.Published.class,
            PictureEvent.Sold.class,
            PictureEvent.SaleReversed.class,
            PictureEvent.Returned.class);
    private static final List<Class<? extends Event>> TITLES =
            List.of(PictureEvent.Published.class, PictureEvent.Described.class);
    private static final List<Class<? extends Event>> SIDES =
            List.of(OrderEvent.Placed.class, OrderEvent.Reserved.class);

    @EJB
    private EventStore store;

    /** How somebody is told. */
    public Ways ways(AccountId account) {
        Ways ways = RULES.initial();
        for (Event event : store.load(Inbox.ways(account))) {
            ways = RULES.evolve(ways, (WaysEvent) event);
        }
        return ways;
    }

    /** One event of a stream. */
    public Optional<Envelope> event(StreamId stream, long version) {
        return store.event(stream, version);
    }

    /** See {@link Parties#holders}. */
    public Optional<Parties.Holders> holders(PictureId picture) {
        Parties.Holders holders = null;
        boolean unique = false;
        for (Envelope envelope : store.history(picture.stream(), OWNERS)) {
            if (envelope.event() instanceof PictureEvent.Published published) {
                holders = new Parties.Holders(published.creator(), published.creator());
                unique = published.editions() == 1;
            } else if (unique && holders != null) {
                holders = new Parties.Holders(holders.creator(), owner((PictureEvent) envelope.event()));
            }
        }
        return Optional.ofNullable(holders);
    }

    private static AccountId owner(PictureEvent event) {
        return switch (event) {
            case PictureEvent.Sold sold -> sold.buyer();
            case PictureEvent.SaleReversed reversed -> reversed.seller();
            case PictureEvent.Returned returned -> returned.seller();
            default -> throw new IllegalArgumentException("Nobody's picture changed hands by " + event + ".");
        };
    }

    /** What a picture is called now; empty for one that is not known. */
    public Optional<String> title(PictureId picture) {
        String title = null;
        for (Envelope envelope : store.history(picture.stream(), TITLES)) {
            title = envelope.event() instanceof PictureEvent.Described described
                    ? described.description().title()
                    : ((PictureEvent.Published) envelope.event()).description().title();
        }
        return Optional.ofNullable(title);
    }

    /** See {@link Parties#deal}. */
    public Optional<Parties.Deal> deal(OrderId order) {
        OrderEvent.Placed placed = null;
        AccountId seller = null;
        for (Envelope envelope : store.history(order.stream(), SIDES)) {
            if (envelope.event() instanceof OrderEvent.Placed first) {
                placed = first;
            } else if (envelope.event() instanceof OrderEvent.Reserved reserved) {
                seller = reserved.seller();
            }
        }
        return deal(placed, seller);
    }

    private static Optional<Parties.Deal> deal(OrderEvent.@Nullable Placed placed, @Nullable AccountId seller) {
        return placed == null
                ? Optional.empty()
                : Optional.of(new Parties.Deal(placed.buyer(), seller, placed.picture()));
    }
}
