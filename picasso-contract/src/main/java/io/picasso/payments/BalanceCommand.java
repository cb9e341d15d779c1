package io.picasso.payments;

import io.picasso.contract.Command;
import io.picasso.contract.Money;
import io.picasso.contract.StreamId;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureId;

/** What can be booked on a person's balance; booking the same cause again changes nothing. */
public sealed interface BalanceCommand extends Command {
    BalanceId balance();

    @Override
    default StreamId stream() {
        return balance().stream();
    }

    /** Credits a part in a sale. */
    record Credit(BalanceId balance, OrderId order, PictureId picture, Share share, Money amount, Proceeds proceeds)
            implements BalanceCommand {}

    /** Takes a part in a sale back. */
    record Debit(BalanceId balance, OrderId order, PictureId picture, Share share, Money amount, Proceeds proceeds)
            implements BalanceCommand {}

    /** Its owner has left: what is still owed by either side is let go. */
    record GiveUp(BalanceId balance) implements BalanceCommand {}
}
