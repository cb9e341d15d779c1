package io.picasso.it.torture.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.picasso.it.torture.check.Evidence.Movement;
import io.picasso.it.torture.check.Evidence.Page;
import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.check.Evidence.Visit;
import io.picasso.it.torture.work.Deed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each planted fault is caught, by the invariant that is there for it. */
class InvariantTest {
    @Test
    void aWorldInWhichAllIsWellHasNoFindingsAndEveryInvariantLooksAtSomething() {
        List<Verdict> verdicts = Invariant.judge(new Specimen().evidence());

        assertThat(verdicts).hasSize(Invariant.values().length).allSatisfy(verdict -> {
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.checked()).isPositive();
        });
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("money taken twice", Invariant.MONEY_TAKEN, world -> world.captures.add(taken("o1", 1_000))),
                fault(
                        "money taken for nothing",
                        Invariant.PAID_IS_OWNED,
                        world -> world.captures.add(taken("o3", 1_000))),
                fault("a cent too little taken", Invariant.MONEY_TAKEN, world -> {
                    world.captures.removeFirst();
                    world.captures.add(taken("o1", 999));
                }),
                fault(
                        "money of an order that nobody knows",
                        Invariant.MONEY_TAKEN,
                        world -> world.captures.add(taken("o9", 5))),
                fault(
                        "a refund behind the back",
                        Invariant.MONEY_TAKEN,
                        world -> world.refunds.add(taken("o2", 2_000))),
                fault("owned and not paid", Invariant.PAID_IS_OWNED, world -> world.captures.removeFirst()),
                fault("held for good", Invariant.PAID_IS_OWNED, world -> world.authorisations.add(taken("o3", 1_000))),
                fault(
                        "payable after the end",
                        Invariant.PAID_IS_OWNED,
                        world -> world.pages.add(new Page("cs_9", "o3", "open"))),
                fault(
                        "two pages for one order",
                        Invariant.PAID_IS_OWNED,
                        world -> world.pages.add(new Page("cs_9", "o1", "expired"))),
                fault("another currency", Invariant.MONEY_TAKEN, world -> {
                    world.captures.removeFirst();
                    world.captures.add(new Movement("pi_o1", "o1", 1_000, "eur"));
                }),
                fault(
                        "sold twice by the same owner",
                        Invariant.ONE_OWNER,
                        world -> world.sold("o3", "bob", "dan", 1_000)),
                fault(
                        "an edition that does not exist",
                        Invariant.ONE_OWNER,
                        world -> body(world, "picture.sold.v1").put("edition", 2)),
                fault(
                        "an order that sold twice",
                        Invariant.CHAIN_OF_OWNERS,
                        world -> world.sold("o2", "cleo", "cleo", 2_000)),
                fault(
                        "completed and nothing changed hands",
                        Invariant.CHAIN_OF_OWNERS,
                        world -> world.event("order-o3", "order.completed.v1", "{}")),
                fault(
                        "owner without a completed order",
                        Invariant.CHAIN_OF_OWNERS,
                        world -> world.sold("o3", "cleo", "dan", 1_000)),
                fault(
                        "sold at another price",
                        Invariant.CHAIN_OF_OWNERS,
                        world -> body(world, "picture.sold.v1")
                                .withObject("price")
                                .put("amount", 1)),
                fault(
                        "acknowledged and never committed",
                        Invariant.NOTHING_LOST,
                        world -> world.deed(Deed.Kind.PLACE, "o9", "key-o9", 5)),
                fault(
                        "one key, two orders",
                        Invariant.NOTHING_LOST,
                        world -> world.deed(Deed.Kind.PLACE, "o1", "key-o2", 5)),
                fault(
                        "a new price that was forgotten",
                        Invariant.NOTHING_LOST,
                        world -> world.deed(Deed.Kind.REPRICE, "p1", "", 3_000)),
                fault(
                        "a gap",
                        Invariant.NOTHING_LOST,
                        world -> world.events.removeIf(
                                event -> event.stream().equals("order-o1") && event.version() == 2)),
                fault(
                        "a position taken twice",
                        Invariant.NOTHING_LOST,
                        world -> world.events.add(world.events.getFirst())),
                fault("one stream on two shards", Invariant.NOTHING_LOST, world -> {
                    Recorded last = world.events.removeLast();
                    world.events.add(new Recorded(2, last.stream(), last.version(), last.name(), last.body()));
                }),
                fault("never sent", Invariant.NOTHING_LOST, world -> world.waiting.add("picture-p1")),
                fault(
                        "another owner shown",
                        Invariant.VIEWS_ARE_FOLDS,
                        world -> view(world.pictures, "p1").put("owner", "bob")),
                fault("an order that is not shown", Invariant.VIEWS_ARE_FOLDS, world -> world.orders.remove("o1")),
                fault(
                        "a state that is not so",
                        Invariant.VIEWS_ARE_FOLDS,
                        world -> view(world.orders, "o3").put("state", "COMPLETED")),
                fault(
                        "a view that is behind",
                        Invariant.VIEWS_ARE_FOLDS,
                        world -> view(world.pictures, "p1").put("version", 6)),
                fault(
                        "a booking counted twice in a balance",
                        Invariant.VIEWS_ARE_FOLDS,
                        world -> world.balances.put("bob_o2", Specimen.json("{'version':1,'sums':['3400 USD']}"))),
                fault(
                        "a line of a statement missing",
                        Invariant.VIEWS_ARE_FOLDS,
                        world -> world.bookings.remove("bob_o2@1")),
                fault("a line of history missing", Invariant.VIEWS_ARE_FOLDS, world -> world.history.removeFirst()),
                fault(
                        "original gone",
                        Invariant.FILES_ARE_THERE,
                        world -> world.objects.remove("picasso-originals/p1/o.png")),
                fault(
                        "original cut short",
                        Invariant.FILES_ARE_THERE,
                        world -> world.objects.put("picasso-originals/p1/o.png", 76L)),
                fault(
                        "preview gone",
                        Invariant.FILES_ARE_THERE,
                        world -> world.objects.remove("picasso-public/p1/p.jpg")),
                fault(
                        "former owner let in",
                        Invariant.OWNERS_ONLY,
                        world -> world.visits.add(new Visit("p1", "bob", 303))),
                fault(
                        "owner locked out",
                        Invariant.OWNERS_ONLY,
                        world -> world.visits.add(new Visit("p1", "cleo", 403))),
                fault("a line of the books missing", Invariant.BOOKS_BALANCE, world -> world.ledger.removeFirst()),
                fault("booked twice", Invariant.MONEY_TAKEN, world -> world.ledger.addAll(List.copyOf(world.ledger))),
                fault(
                        "completed and not booked",
                        Invariant.BOOKS_BALANCE,
                        world -> world.ledger.removeIf(line -> line.order().equals("o1"))),
                fault("somebody else credited", Invariant.MONEY_TAKEN, world -> {
                    world.ledger.removeIf(line -> line.account().equals("seller:bob"));
                    world.book("o2", 2, "seller:eve", -1_700);
                }),
                fault("credited twice", Invariant.MONEY_TAKEN, world -> world.credit("bob", "o2", "sale", 1_700)),
                fault("the platform took the seller's part", Invariant.MONEY_TAKEN, world -> {
                    world.book("o2", 6, "platform", -2);
                    world.book("o2", 7, "provider-fee", 2);
                }),
                fault("too much royalty", Invariant.MONEY_TAKEN, world -> {
                    world.book("o2", 5, "creator:ada", -2);
                    world.book("o2", 4, "seller:bob", 2);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aPlantedFaultIsCaught(String name, Invariant by, Consumer<Specimen> plant) {
        Specimen world = new Specimen();
        plant.accept(world);

        assertThat(Invariant.judge(world.evidence()))
                .as(name)
                .filteredOn(verdict -> !verdict.holds())
                .extracting(Verdict::invariant)
                .contains(by);
    }

    @Test
    void everyInvariantHasAFaultThatItCatches() {
        List<Object> caught = faults().map(fault -> fault.get()[1]).toList();

        assertThat(caught).containsAll(Arrays.asList(Invariant.values()));
    }

    private static Arguments fault(String name, Invariant by, Consumer<Specimen> plant) {
        return arguments(name, by, plant);
    }

    private static Movement taken(String order, long amount) {
        return new Movement("pi_planted_" + order, order, amount, "usd");
    }

    private static ObjectNode view(Map<String, JsonNode> views, String id) {
        return (ObjectNode) Objects.requireNonNull(views.get(id));
    }

    private static ObjectNode body(Specimen world, String name) {
        return (ObjectNode) world.events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
