package io.picasso.orders;

import io.picasso.accounts.AccountId;
import java.util.Optional;

/**
 * The wall in front of the papers of a sale, which are drawn from its history whenever they are asked for: an order that has
 * not moved on gives the same bytes. The write side implements it, because only it has the history. Thread-safe.
 */
public interface Papers {
    /** Which paper. */
    enum Kind {
        /** For the buyer, once the order is complete. */
        INVOICE,
        /** For the buyer, once the money is back. */
        CREDIT_NOTE,
        /** For the seller: how the price was divided. */
        SETTLEMENT
    }

    /**
     * Draws a paper for the person that it is for; empty for everybody else, and as long as there is no reason for it.
     *
     * @throws io.picasso.contract.PartUnavailableException when a shard that is needed cannot be reached
     */
    Optional<Paper> issue(OrderId order, AccountId by, Kind kind);

    /**
     * A paper as a file. The bytes are not copied.
     *
     * @param name of the file: letters, digits, {@code -}, {@code _} and a dot
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Paper(String name, byte[] pdf) {
        /** The media type of a paper. */
        public static final String TYPE = "application/pdf";
    }
}
