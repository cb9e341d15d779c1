package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.LedgerLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Double entry: what one account receives another one gives, for each posting; a completed order is booked once. */
final class BooksBalance {
    private BooksBalance() {}

    static void check(Stories stories, Tally tally) {
        stories.books().forEach((order, lines) -> balance(order, lines, tally));
        for (OrderStory order : stories.orders().values()) {
            if (order.completed()) {
                boolean booked = stories.books().getOrDefault(order.id(), List.of()).stream()
                        .anyMatch(line -> line.kind().equals("sale"));
                tally.require(booked, "order " + order.id(), "is completed and not in the books");
            }
        }
    }

    private static void balance(String order, List<LedgerLine> lines, Tally tally) {
        Map<String, Long> sums = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.kind() + " in " + line.currency(), Collectors.summingLong(LedgerLine::amount)));
        sums.forEach((posting, sum) -> tally.same(sum, 0L, "order " + order, "the sum of its " + posting));
    }
}
