package io.picasso.pictures.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.platform.eventsourcing.Decision;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be bought of a picture, from whom and for how much. */
final class Market {
    private Market() {}

    /** What a buyer finds: a copy, or the reason why there is none. */
    sealed interface Find {
        /** This edition, from its owner. */
        record Copy(int edition, AccountId seller) implements Find {}

        /** None; why is a refusal. */
        record Nothing(Decision why) implements Find {}
    }

    private record Offer(int edition, AccountId owner, Money price) {}

    /**
     * The copy that this buyer gets at this price now: the creator's before those of other owners, and then the lowest number.
     */
    static Find find(Picture picture, AccountId buyer, Money price) {
        if (picture.isUnique() && picture.ownerOf(1).equals(buyer)) {
            return ownPicture();
        }
        List<Offer> offers = offers(picture);
        if (offers.isEmpty()) {
            return new Find.Nothing(Decision.refuse(
                    "orders.picture-gone", "The picture is not for sale any more, or somebody is buying it just now."));
        }
        List<Offer> ofOthers =
                offers.stream().filter(offer -> !offer.owner().equals(buyer)).toList();
        if (ofOthers.isEmpty()) {
            return ownPicture();
        }
        return ofOthers.stream()
                .filter(offer -> offer.price().equals(price))
                .findFirst()
                .<Find>map(offer -> new Find.Copy(offer.edition(), offer.owner()))
                .orElseGet(() -> new Find.Nothing(Decision.refuse(
                        "orders.price-changed", "The price is not the one you saw; look at the picture again.")));
    }

    private static Find ownPicture() {
        return new Find.Nothing(Decision.refuse("orders.own-picture", "Nobody buys their own picture."));
    }

    private static List<Offer> offers(Picture picture) {
        Money price = picture.price();
        Stream<Offer> keepers = price != null && picture.forSale() ? own(picture, price) : Stream.empty();
        Stream<Offer> others = picture.offers().keySet().stream()
                .sorted()
                .filter(picture::isFree)
                .map(edition -> new Offer(edition, picture.ownerOf(edition), asked(picture, edition)));
        return Stream.concat(keepers, others).toList();
    }

    private static Stream<Offer> own(Picture picture, Money price) {
        AccountId keeper = picture.keeper();
        return IntStream.rangeClosed(1, picture.editions())
                .filter(edition -> picture.ownerOf(edition).equals(keeper))
                .filter(picture::isFree)
                .mapToObj(edition -> new Offer(edition, keeper, price));
    }

    private static Money asked(Picture picture, int edition) {
        @Nullable Money asked = picture.offers().get(edition);
        if (asked == null) {
            throw new IllegalStateException("Edition " + edition + " is not offered.");
        }
        return asked;
    }
}
