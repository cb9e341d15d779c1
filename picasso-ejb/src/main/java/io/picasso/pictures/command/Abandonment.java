package io.picasso.pictures.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.pictures.PictureEvent;
import io.picasso.platform.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of a picture whose owner has left. What was ever sold stays with its history, because it is not the leaver's
 * alone; everything that the leaver offers is withdrawn, because nobody would be paid for it.
 */
final class Abandonment {
    private Abandonment() {}

    static Decision decide(Picture picture, AccountId by) {
        boolean keeps = picture.keeper().equals(by);
        if (keeps && !picture.everSold() && picture.reservations().isEmpty()) {
            return Decision.accept(new PictureEvent.Deleted());
        }
        return withdraw(picture, by);
    }

    /** Nobody can buy anything of it from this person any more, except whoever began before. */
    static Decision withdraw(Picture picture, AccountId by) {
        List<Event> events = new ArrayList<>();
        if (picture.keeper().equals(by) && picture.forSale()) {
            events.add(new PictureEvent.Unlisted());
        }
        picture.offers().keySet().stream()
                .sorted()
                .filter(edition -> Objects.equals(picture.ownerOf(edition), by))
                .map(edition -> new PictureEvent.EditionWithdrawn(edition, by))
                .forEach(events::add);
        return new Decision.Accepted(events);
    }

    /** Whether this person may leave, as far as this picture goes. */
    static Decision askLeave(Picture picture, AccountId by) {
        return picture.reservations().values().stream()
                        .anyMatch(deal -> deal.seller().equals(by))
                ? Decision.refuse("pictures.being-sold", "Somebody is buying it just now.")
                : Decision.accept();
    }
}
