package io.picasso.pictures;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.Money;
import io.picasso.contract.StreamId;
import io.picasso.orders.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a picture. */
public sealed interface PictureCommand extends Command {
    PictureId picture();

    @Override
    default StreamId stream() {
        return picture().stream();
    }

    /** Puts an uploaded picture into the gallery; with a price it is for sale at once. */
    record Publish(
            PictureId picture,
            AccountId by,
            Instant at,
            Description description,
            @Nullable Money price,
            int editions,
            int royaltyPercent,
            MediaFiles files)
            implements PictureCommand {}

    /** Changes what is not null. */
    record Edit(
            PictureId picture,
            AccountId by,
            Instant at,
            @Nullable Description description,
            @Nullable Money price,
            @Nullable Boolean forSale)
            implements PictureCommand {}

    /** Takes an unsold picture out of the gallery. */
    record Delete(PictureId picture, AccountId by, Instant at) implements PictureCommand {}

    /** Takes everything that this person offers of it off the market, and nothing else. */
    record Withdraw(PictureId picture, AccountId by, Instant at) implements PictureCommand {}

    /** Asks whether nobody is buying it from this person now; it changes nothing. */
    record AskLeave(PictureId picture, AccountId by) implements PictureCommand {}

    /** Asks whether this person keeps it now and has a say in what stands under it; it changes nothing. */
    record AskKeep(PictureId picture, AccountId by) implements PictureCommand {}

    /**
     * Its owner has left: nothing of theirs is for sale any more, and a picture that was never sold goes. One that somebody is
     * buying just now goes when that has come to nothing and this is asked again.
     */
    record Abandon(PictureId picture, AccountId by, Instant at) implements PictureCommand {}

    /** Asks whether this person owns an edition now and may have the original; it changes nothing. */
    record OpenOriginal(PictureId picture, AccountId by) implements PictureCommand {}

    /**
     * Asks whether this buyer could reserve the picture at this price now; it changes nothing. A picture that is already kept
     * for, or sold to, the same order is quoted.
     */
    record Quote(PictureId picture, OrderId order, AccountId buyer, Money price) implements PictureCommand {}

    /** Keeps one edition for an order. */
    record Reserve(PictureId picture, OrderId order, AccountId buyer, Money price, Instant at, Instant until)
            implements PictureCommand {}

    /** Gives up the order's reservation; without one there is nothing to do. */
    record Release(PictureId picture, OrderId order, Instant at) implements PictureCommand {}

    /** Transfers the reserved edition to the buyer of the order. */
    record Sell(PictureId picture, OrderId order, Instant at) implements PictureCommand {}

    /** Returns a sold edition to its seller because the money could not be taken. */
    record ReverseSale(PictureId picture, OrderId order, Instant at) implements PictureCommand {}

    /** Asks whether the edition of this sale could go back to its seller now; it changes nothing. */
    record AskReturn(PictureId picture, OrderId order) implements PictureCommand {}

    /** Returns the edition to its seller for a refund; one that was sold on, or is being sold, stays where it is. */
    record ReturnSale(PictureId picture, OrderId order, Instant at) implements PictureCommand {}

    /** Freezes the edition of a sale as long as its money is in dispute. */
    record Freeze(PictureId picture, OrderId order, Instant at) implements PictureCommand {}

    /** Ends the freezing. */
    record Thaw(PictureId picture, OrderId order, Instant at) implements PictureCommand {}
}
