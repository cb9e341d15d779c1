package io.picasso.notifications;

import io.picasso.accounts.AccountId;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom things belong to, as one side of the application knows it. */
public interface Parties {
    /** Who made a picture, and who has it now; empty for one that is not known. */
    Optional<Holders> holders(PictureId picture);

    /** Between whom an order is; empty for one that is not known. */
    Optional<Deal> deal(OrderId order);

    /** Who made a picture and who has it now; of a picture with several copies, whoever sells the first of them. */
    record Holders(AccountId creator, AccountId owner) {}

    /**
     * Between whom an order is.
     *
     * @param seller null until the picture was reserved
     */
    record Deal(AccountId buyer, @Nullable AccountId seller, PictureId picture) {}
}
