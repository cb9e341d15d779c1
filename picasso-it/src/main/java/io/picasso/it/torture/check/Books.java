package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.LedgerLine;
import io.picasso.it.torture.check.Evidence.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the books say about one order, against what the provider did and against what everybody's balance says. */
final class Books {
    private static final int PER_CENT = 100;
    /** What the platform takes of a sale unless it was configured otherwise, which no campaign does. */
    private static final int PLATFORM_PERCENT = 5;

    private final Stories stories;
    private final OrderStory order;
    private final List<LedgerLine> lines;
    private final String about;

    Books(Stories stories, OrderStory order) {
        this.stories = stories;
        this.order = order;
        this.lines = stories.books().getOrDefault(order.id(), List.of());
        this.about = "books of " + order.id();
    }

    /** The provider's account has what the provider took; what it keeps as its fee is a booking of its own. */
    void provider(long net, Tally tally) {
        long held =
                sum(line -> line.account().equals("provider") && !line.kind().equals("provider-fee"));
        tally.same(held, net, about, "what the provider holds by our books");
    }

    /** The price is divided to the cent, and everybody who was credited has earned it. */
    void shares(Tally tally) {
        long shared = -sum(line -> line.kind().equals("sale") && !line.account().equals("provider"));
        tally.same(shared, order.amount(), about, "the sum of all shares");
        String seller = "seller:" + order.seller();
        tally.require(
                sum("seller:") == sum(line -> line.account().equals(seller)),
                about,
                "somebody else than the seller " + order.seller() + " was credited");
        long kept = -sum(line -> line.kind().equals("sale") && line.account().equals("platform"));
        tally.require(
                Math.abs(kept * PER_CENT - order.amount() * PLATFORM_PERCENT) < PER_CENT,
                about,
                "the platform kept " + kept + " of " + order.amount());
        PictureStory picture = stories.pictures().get(order.picture());
        if (picture != null) {
            royalty(picture, tally);
        }
    }

    private void royalty(PictureStory picture, Tally tally) {
        long paid = -sum(line -> line.account().equals("creator:" + picture.creator()));
        boolean resale = !picture.creator().equals(order.seller());
        long exact = resale ? order.amount() * picture.royaltyPercent() : 0;
        boolean fair = Math.abs(paid * PER_CENT - exact) < PER_CENT; // one minor unit is what rounding may give or take
        tally.require(fair, about, "the creator got " + paid + " of " + order.amount());
        tally.same(-sum("creator:"), paid, about, "what creators got");
    }

    void nobodyEarned(Tally tally) {
        if (!order.lost()) {
            tally.same(sum("seller:"), 0L, about, "the seller's share of an unpaid order");
            tally.same(sum("creator:"), 0L, about, "the creator's share of an unpaid order");
        }
    }

    /** Balances follow the books: each share is credited once, and taken back once. */
    void balances(Tally tally) {
        long sale = 0;
        long royalty = 0;
        Set<String> seen = new HashSet<>();
        for (Recorded event : stories.balances().getOrDefault(order.id(), List.of())) {
            String share = event.body().path("share").asText();
            // What somebody who left lets go of may be let go of again, after a refund.
            boolean once = !event.what().equals("balance.given-up");
            tally.require(
                    !once || seen.add(event.what() + " " + share),
                    event.stream(),
                    share + " booked twice for " + order.id());
            long sign = event.what().equals("balance.credited") ? 1 : -1;
            long amount = sign * event.body().path("amount").path("amount").asLong();
            sale += share.equals("sale") ? amount : 0;
            royalty += share.equals("royalty") ? amount : 0;
        }
        tally.same(sale, -sum("seller:"), "balance for " + order.id(), "what the seller has");
        tally.same(royalty, -sum("creator:"), "balance for " + order.id(), "what the creator has");
    }

    private long sum(String accounts) {
        return sum(line -> line.account().startsWith(accounts));
    }

    private long sum(Predicate<LedgerLine> which) {
        return lines.stream().filter(which).mapToLong(LedgerLine::amount).sum();
    }
}
