package io.picasso.pictures.web;

import io.picasso.accounts.query.Profile;
import io.picasso.contract.Money;
import io.picasso.pictures.query.PictureCard;
import java.time.Instant;
import java.util.List;

/** What stands in the place of a picture until it has been looked up; no reader ever sees it. */
final class Cards {
    static final Money NO_PRICE = new Money(0, "USD");

    static final PictureCard NOTHING = new PictureCard(
            "",
            0,
            "",
            "",
            "",
            List.of(),
            null,
            false,
            1,
            0,
            Profile.NOBODY,
            Profile.NOBODY,
            "",
            "",
            1,
            1,
            "#888888",
            0,
            0,
            0,
            Instant.EPOCH,
            null);

    private Cards() {}
}
