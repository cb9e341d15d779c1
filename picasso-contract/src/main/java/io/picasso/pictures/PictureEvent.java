package io.picasso.pictures;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a picture, from its upload to its last owner. */
public sealed interface PictureEvent extends Event {
    /**
     * The picture is in the gallery; its creator owns every edition.
     *
     * @param price what an edition costs; null when it was not priced yet
     * @param royaltyPercent the creator's share of every resale
     */
    @EventName("picture.published.v1")
    record Published(
            AccountId creator,
            Description description,
            @Nullable Money price,
            boolean forSale,
            int editions,
            int royaltyPercent,
            MediaFiles files)
            implements PictureEvent {}

    /** Its text changed. */
    @EventName("picture.described.v1")
    record Described(Description description) implements PictureEvent {}

    /** It costs something else now. */
    @EventName("picture.priced.v1")
    record Priced(Money price) implements PictureEvent {}

    /** It can be bought. */
    @EventName("picture.listed.v1")
    record Listed() implements PictureEvent {}

    /** It cannot be bought. */
    @EventName("picture.unlisted.v1")
    record Unlisted() implements PictureEvent {}

    /** One edition is kept for an order until it is sold or released. */
    @EventName("picture.reserved.v1")
    record Reserved(OrderId order, int edition, AccountId seller, AccountId buyer, Money price, Instant until)
            implements PictureEvent {}

    /** The order came to nothing; its edition is free again. */
    @EventName("picture.released.v1")
    record Released(OrderId order) implements PictureEvent {}

    /** The edition belongs to the buyer from here on. */
    @EventName("picture.sold.v1")
    record Sold(OrderId order, int edition, AccountId seller, AccountId buyer, Money price) implements PictureEvent {}

    /** The money never came although the provider had promised it; the edition went back to its seller. */
    @EventName("picture.sale-reversed.v1")
    record SaleReversed(OrderId order, int edition, AccountId seller, AccountId buyer) implements PictureEvent {}

    /** It left the gallery unsold. */
    @EventName("picture.deleted.v1")
    record Deleted() implements PictureEvent {}

    /** The owner of a copy of a picture with several offers it at a price; a later offer of the copy replaces it. */
    @EventName("picture.edition-offered.v1")
    record EditionOffered(int edition, AccountId owner, Money price) implements PictureEvent {}

    /** The copy is not for sale any more. */
    @EventName("picture.edition-withdrawn.v1")
    record EditionWithdrawn(int edition, AccountId owner) implements PictureEvent {}

    /** The sale was undone for a refund: the edition is its seller's again and not for sale. */
    @EventName("picture.returned.v1")
    record Returned(OrderId order, int edition, AccountId seller, AccountId buyer) implements PictureEvent {}

    /** The money of this sale is in dispute: the edition can neither be offered nor sold. */
    @EventName("picture.frozen.v1")
    record Frozen(OrderId order, int edition) implements PictureEvent {}

    /** The dispute is over. */
    @EventName("picture.thawed.v1")
    record Thawed(OrderId order, int edition) implements PictureEvent {}
}
