package io.picasso.notifications.query;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.Parties;
import io.picasso.orders.OrderId;
import io.picasso.orders.query.OrderViews;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whom things belong to, as the views know it. */
@ApplicationScoped
public class ViewParties implements Parties {
    @Inject
    private PictureViews pictures;

    @Inject
    private OrderViews orders;

    @Override
    public Optional<Holders> holders(PictureId picture) {
        return pictures.find(picture)
                .map(view -> new Holders(new AccountId(view.creator()), new AccountId(view.owner())));
    }

    @Override
    public Optional<Deal> deal(OrderId order) {
        return orders.find(order, 0).map(view -> {
            String seller = view.seller();
            return new Deal(
                    new AccountId(view.buyer()),
                    seller == null ? null : new AccountId(seller),
                    new PictureId(view.picture()));
        });
    }
}
