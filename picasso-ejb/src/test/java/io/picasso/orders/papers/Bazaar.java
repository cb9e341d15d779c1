package io.picasso.orders.papers;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sales to write papers about. */
final class Bazaar {
    static final Instant PLACED = Instant.parse("2026-03-01T23:58:00Z");
    static final Instant COMPLETED = Instant.parse("2026-03-02T00:01:00Z");
    static final Instant REFUNDED = Instant.parse("2026-03-09T12:00:00Z");
    static final AccountId BUYER = new AccountId("buyer");
    static final AccountId SELLER = new AccountId("seller");
    static final AccountId CREATOR = new AccountId("creator");

    private static final Party ADA = new Party("Ada Lovelace", "ada", "ada@example.org");
    private static final Party BEN = new Party("Ben Nicholson", "ben", "ben@example.org");
    private static final Party CLARA = new Party("Clara Peeters", "clara", "clara@example.org");

    private Bazaar() {}

    /** Ben sells to Ada what Clara made. */
    static Sale resale(Proceeds proceeds) {
        return sale("Morning at the weir", ADA, proceeds, null);
    }

    /** The same, and the money went back. */
    static Sale undone(Proceeds proceeds, boolean returned) {
        return sale("Morning at the weir", ADA, proceeds, new Course.Refund(REFUNDED, returned));
    }

    /** Somebody with this name buys a picture with this title. */
    static Sale named(String title, String buyer) {
        return sale(title, new Party(buyer, "ada", "ada@example.org"), proceeds("USD", 4_900, 172, 245, 490), null);
    }

    static Proceeds proceeds(String currency, long price, long providerFee, long platformFee, long royalty) {
        return new Proceeds(
                SELLER,
                CREATOR,
                new Money(price, currency),
                new Money(providerFee, currency),
                new Money(platformFee, currency),
                new Money(royalty, currency),
                new Money(price - providerFee - platformFee - royalty, currency));
    }

    private static Sale sale(String title, Party buyer, Proceeds proceeds, Course.@Nullable Refund refund) {
        Course course = new Course(
                BUYER, SELLER, new PictureId("picture"), 3, proceeds.price(), PLACED, COMPLETED, proceeds, refund);
        return new Sale(new OrderId("order1"), course, new Piece(title, CREATOR, 12), buyer, BEN, CLARA);
    }
}
