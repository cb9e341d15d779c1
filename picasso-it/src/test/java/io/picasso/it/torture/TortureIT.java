package io.picasso.it.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.it.torture.check.Finding;
import io.picasso.it.torture.check.Invariant;
import io.picasso.it.torture.check.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A short campaign of faults finds nothing; and then, on the same stack, faults are planted one after the other, and each is
 * found. First the campaign, for some plants leave traces.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TortureIT {
    private static final long SEED = 20_260;

    private static Yard yard;

    /** What earlier plants left under way for ever. */
    private static final Set<String> TRACES = new HashSet<>();

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        yard = Yard.open();
    }

    @AfterAll
    static void close() {
        yard.close();
    }

    @Test
    @Order(1)
    void aShortCampaignViolatesNothing() throws Exception {
        Report report = Torture.run(yard.torment(), Campaign.plan(SEED, Size.SHORT), Duration.ofMinutes(20), so -> {});

        assertThat(report.good()).as(report.text()).isTrue();
        assertThat(report.outcomes())
                .hasSize(Size.SHORT.episodes())
                .allSatisfy(outcome -> assertThat(outcome.verdicts())
                        .extracting(Verdict::checked)
                        .doesNotContain(0L));
        assertThat(report.kills()).isEqualTo(Size.SHORT.kills());
    }

    /** First those that are gone when they are taken away. */
    static Stream<Plant> plants() {
        return Stream.concat(StorePlants.all(), CodePlants.all()).sorted(Comparator.comparing(Plant::lasting));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    @Order(2)
    void aPlantedFaultIsCaught(Plant plant) throws Exception {
        yard.torment().rest(Duration.ofSeconds(60), TRACES);
        Map<Invariant, Set<Finding>> before = yard.findings();

        Plant.Undo undo = plant.act().plant(yard);
        try {
            TRACES.addAll(yard.torment().rest(Duration.ofSeconds(8), TRACES));
            assertThat(Yard.news(before, yard.findings())).as(plant.name()).contains(plant.caughtBy());
        } finally {
            undo.undo();
        }
        if (!plant.lasting()) {
            TRACES.clear();
            assertThat(Yard.news(before, yard.findings()))
                    .as(plant + ", taken away")
                    .isEmpty();
        }
    }
}
