package io.picasso.notifications.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.notifications.Parties;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whom things belong to, as history knows it. */
@ApplicationScoped
public class History implements Parties {
    @EJB
    private NoticeRecords records;

    @Override
    public Optional<Holders> holders(PictureId picture) {
        return on(picture.stream(), () -> records.holders(picture));
    }

    @Override
    public Optional<Deal> deal(OrderId order) {
        return on(order.stream(), () -> records.deal(order));
    }
}
