package io.picasso.it.torture.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** What always holds once all is quiet. Each is a pure function over the evidence. */
public enum Invariant {
    MONEY_TAKEN(1, "captures minus refunds equal the paid orders, to the cent and for each party", MoneyTaken::check),
    ONE_OWNER(2, "one owner of each picture and edition", OneOwner::check),
    CHAIN_OF_OWNERS(3, "the chain of owners equals the completed orders, in version order", ChainOfOwners::check),
    PAID_IS_OWNED(4, "no ownership without payment, no payment without ownership or refund", PaidIsOwned::check),
    NOTHING_LOST(
            5, "every acknowledged command has its event; streams have no gap and no duplicate", NothingLost::check),
    VIEWS_ARE_FOLDS(6, "views equal the fold of the events", ViewsAreFolds::check),
    FILES_ARE_THERE(7, "every visible picture has its objects", FilesAreThere::check),
    OWNERS_ONLY(8, "only the owner can fetch the original", OwnersOnly::check),
    BOOKS_BALANCE(9, "every order's ledger adds up to zero", BooksBalance::check);

    private final int number;
    private final String promise;
    private final BiConsumer<Stories, Tally> rule;

    Invariant(int number, String promise, BiConsumer<Stories, Tally> rule) {
        this.number = number;
        this.promise = promise;
        this.rule = rule;
    }

    /** The number in docs/reliability.md. */
    public int number() {
        return number;
    }

    /** The promise in words. */
    public String promise() {
        return promise;
    }

    /** Judges all invariants. */
    public static List<Verdict> judge(Evidence evidence) {
        Stories stories = Stories.of(evidence);
        return Arrays.stream(values())
                .map(invariant -> invariant.judge(stories))
                .toList();
    }

    private Verdict judge(Stories stories) {
        Tally tally = new Tally();
        rule.accept(stories, tally);
        return tally.verdict(this);
    }
}
