package io.picasso.payments.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.Share;
import java.util.List;
import java.util.stream.Stream;

/**
 * A booking of double entry: amounts on accounts that add up to zero, or it does not exist.
 *
 * @param kind what is booked, such as {@code sale}
 * @param cause tells it from others of the order, so that it is booked once; the kind itself for what happens to an order once
 */
record Posting(OrderId order, String kind, String cause, List<Line> lines) {
    /** The account of what the provider holds for the platform. */
    static final String PROVIDER = "provider";

    /** The account of what the platform keeps. */
    static final String PLATFORM = "platform";

    /** The account of what the provider keeps: what sellers bore of it, against what it took. */
    static final String PROVIDER_FEE = "provider-fee";

    /** The account of money that a buyer's bank has taken back for the time being. */
    static final String DISPUTED = "disputed";

    /** An amount on an account: positive is what it receives, negative what it owes or has earned. */
    record Line(String account, Money amount) {}

    Posting {
        lines = List.copyOf(lines);
        Money sum = lines.stream()
                .map(Line::amount)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("A posting has lines."));
        if (sum.amount() != 0) {
            throw new IllegalArgumentException("A posting must add up to zero, not to " + sum.amount() + ".");
        }
    }

    Posting(OrderId order, String kind, List<Line> lines) {
        this(order, kind, kind, lines);
    }

    /** The sale of a picture: the provider received the price, and everybody has earned their part. */
    static Posting sale(OrderId order, Proceeds proceeds) {
        return of(order, "sale", proceeds.price(), earned(proceeds));
    }

    /** The provider's true fee, when it became known: the platform bears what sellers do not. */
    static Posting providerFee(OrderId order, Proceeds proceeds, long fee) {
        String currency = proceeds.price().currency();
        long borne = proceeds.providerFee().amount();
        return posting(
                order,
                "provider-fee",
                List.of(
                        new Line(PROVIDER, new Money(-fee, currency)),
                        new Line(PROVIDER_FEE, new Money(borne, currency)),
                        new Line(PLATFORM, new Money(fee - borne, currency))));
    }

    /** The price went back to the buyer. Everybody returns their part; the provider keeps its fee, and the platform bears it. */
    static Posting refund(OrderId order, Proceeds proceeds) {
        return of(order, "refund", proceeds.price().negated(), undone(proceeds));
    }

    /** The buyer's bank took the price for the time being. */
    static Posting dispute(OrderId order, Proceeds proceeds) {
        return posting(
                order,
                "dispute",
                List.of(new Line(PROVIDER, proceeds.price().negated()), new Line(DISPUTED, proceeds.price())));
    }

    /** The bank gave the price back. */
    static Posting disputeWon(OrderId order, Proceeds proceeds) {
        return posting(
                order,
                "dispute-won",
                List.of(
                        new Line(PROVIDER, proceeds.price()),
                        new Line(DISPUTED, proceeds.price().negated())));
    }

    /** The bank gave the price to the buyer; when the edition could not come back, the loss is the platform's. */
    static Posting disputeLost(OrderId order, Proceeds proceeds, boolean returned) {
        Money back = proceeds.price().negated();
        List<Line> others = returned ? undone(proceeds) : List.of(new Line(PLATFORM, proceeds.price()));
        return posting(
                order,
                "dispute-lost",
                Stream.concat(Stream.of(new Line(DISPUTED, back)), others.stream())
                        .toList());
    }

    /**
     * A person has left: what they had earned is the platform's, and what they would have had to give back is its loss.
     *
     * @param version of the balance, by which each giving up is told from the next
     */
    static Posting givenUp(AccountId account, BalanceEvent.GivenUp given, long version) {
        boolean sale = given.share() == Share.SALE;
        return new Posting(
                given.order(),
                "given-up",
                "given-up-" + (sale ? "sale-" : "royalty-") + version,
                List.of(
                        new Line(sale ? seller(account) : creator(account), given.amount()),
                        new Line(PLATFORM, given.amount().negated())));
    }

    /** The account of what a person has earned by sales. */
    static String seller(AccountId account) {
        return "seller:" + account.value();
    }

    /** The account of what a person has earned by resales of their pictures. */
    static String creator(AccountId account) {
        return "creator:" + account.value();
    }

    private static List<Line> earned(Proceeds proceeds) {
        return List.of(
                new Line(PROVIDER_FEE, proceeds.providerFee().negated()),
                new Line(PLATFORM, proceeds.platformFee().negated()),
                new Line(creator(proceeds.creator()), proceeds.royalty().negated()),
                new Line(seller(proceeds.seller()), proceeds.net().negated()));
    }

    private static List<Line> undone(Proceeds proceeds) {
        return List.of(
                new Line(PLATFORM, proceeds.platformFee().plus(proceeds.providerFee())),
                new Line(creator(proceeds.creator()), proceeds.royalty()),
                new Line(seller(proceeds.seller()), proceeds.net()));
    }

    private static Posting of(OrderId order, String kind, Money provider, List<Line> others) {
        return posting(
                order,
                kind,
                Stream.concat(Stream.of(new Line(PROVIDER, provider)), others.stream())
                        .toList());
    }

    /** Lines of nothing are left out. */
    private static Posting posting(OrderId order, String kind, List<Line> lines) {
        return new Posting(
                order,
                kind,
                lines.stream().filter(line -> line.amount().amount() != 0).toList());
    }
}
