package io.picasso.pictures.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.platform.eventsourcing.Decision;
import java.util.Optional;

/** What stands between a buyer and a picture. */
final class Market {
    private Market() {}

    /** The reason why this buyer cannot have an edition at this price now; empty when there is none. */
    static Optional<Decision> objection(Picture picture, AccountId buyer, Money price) {
        if (picture.seller().equals(buyer)) {
            return Optional.of(Decision.refuse("orders.own-picture", "Nobody buys their own picture."));
        }
        if (!picture.forSale() || picture.freeEdition().isEmpty()) {
            return Optional.of(Decision.refuse(
                    "orders.picture-gone", "The picture is not for sale any more, or somebody is buying it just now."));
        }
        return price.equals(picture.price())
                ? Optional.empty()
                : Optional.of(Decision.refuse(
                        "orders.price-changed", "The price is not the one you saw; look at the picture again."));
    }
}
