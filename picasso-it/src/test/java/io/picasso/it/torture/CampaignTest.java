package io.picasso.it.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.it.torture.fault.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The plan is a function of its seed, and leaves nothing out. */
class CampaignTest {
    private static final Size LARGE = new Size(7, 300, 200, 1_000, 5_000);

    @Test
    void theSameSeedPlansTheSameAndAnotherSeedSomethingElse() {
        assertThat(Campaign.plan(5, LARGE)).isEqualTo(Campaign.plan(5, LARGE));
        assertThat(Campaign.plan(5, LARGE).episodes())
                .isNotEqualTo(Campaign.plan(6, LARGE).episodes());
    }

    @Test
    void thePlanHasWhatWasAskedFor() {
        Campaign campaign = Campaign.plan(5, LARGE);

        assertThat(faults(campaign)).hasSize(500);
        assertThat(faults(campaign).stream().filter(Fault::kills)).hasSize(300);
        assertThat(campaign.episodes().stream().mapToInt(Episode::races).sum()).isEqualTo(1_000);
        assertThat(campaign.episodes().stream().mapToInt(Episode::purchases).sum())
                .isEqualTo(5_000);
    }

    @Test
    void everyKindOfFaultComesUp() {
        Set<String> kinds =
                faults(Campaign.plan(5, LARGE)).stream().map(Fault::kind).collect(Collectors.toSet());

        assertThat(kinds)
                .contains(
                        "kill at a random instant",
                        "kill at a named instant",
                        "SIGSTOP and SIGCONT",
                        "kill of mysql-0",
                        "kill of mysql-1",
                        "kill of kafka",
                        "kill of mongodb",
                        "kill of s3",
                        "kill of mail",
                        "stripe: 429",
                        "stripe: webhooks never");
    }

    private static List<Fault> faults(Campaign campaign) {
        return campaign.episodes().stream()
                .flatMap(episode -> episode.steps().stream())
                .map(Episode.Step::fault)
                .toList();
    }
}
