package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.LedgerLine;
import io.picasso.it.torture.check.Evidence.Movement;
import io.picasso.it.torture.check.Evidence.Recorded;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The evidence, and the pictures and orders as their events tell them.
 *
 * @param books the lines of the ledger by order
 * @param balances the events of balances by order
 */
record Stories(
        Evidence evidence,
        Map<String, PictureStory> pictures,
        Map<String, OrderStory> orders,
        Map<String, List<LedgerLine>> books,
        Map<String, List<Recorded>> balances) {

    static Stories of(Evidence evidence) {
        Map<String, PictureStory> pictures = new LinkedHashMap<>();
        Map<String, OrderStory> orders = new LinkedHashMap<>();
        List<Recorded> inOrder = evidence.events().stream()
                .sorted(Comparator.comparing(Recorded::stream).thenComparingLong(Recorded::version))
                .toList();
        for (Recorded event : inOrder) {
            switch (event.noun()) {
                case "picture" ->
                    pictures.computeIfAbsent(event.key(), PictureStory::new).add(event);
                case "order" ->
                    orders.computeIfAbsent(event.key(), OrderStory::new).add(event);
                default -> {
                    // Accounts and reactions have no part in a sale.
                }
            }
        }
        return new Stories(
                evidence,
                pictures,
                orders,
                evidence.ledger().stream().collect(Collectors.groupingBy(LedgerLine::order)),
                evidence.events().stream()
                        .filter(event -> event.noun().equals("balance"))
                        .collect(Collectors.groupingBy(
                                event -> event.body().path("order").asText())));
    }

    /** The sum of an order's movements. */
    static Map<String, Long> sums(List<Movement> movements) {
        return movements.stream()
                .collect(Collectors.groupingBy(Movement::order, Collectors.summingLong(Movement::amount)));
    }

    /** How many movements each order has. */
    static Map<String, Long> counts(List<Movement> movements) {
        return movements.stream().collect(Collectors.groupingBy(Movement::order, Collectors.counting()));
    }
}
