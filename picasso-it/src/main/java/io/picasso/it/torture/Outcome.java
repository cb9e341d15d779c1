package io.picasso.it.torture;

import io.picasso.it.torture.check.Trade;
import io.picasso.it.torture.check.Verdict;
import io.picasso.it.torture.fault.Injected;
import java.time.Duration;
import java.util.List;

/**
 * How an episode ended.
 *
 * @param settled how long after the healing all was quiet
 * @param restless what was still under way when the patience ended
 * @param trade what there is since the start of the campaign
 */
record Outcome(
        Episode episode,
        List<Injected> injected,
        int races,
        Duration settled,
        List<String> restless,
        List<Verdict> verdicts,
        Trade trade) {
    Outcome {
        injected = List.copyOf(injected);
        restless = List.copyOf(restless);
        verdicts = List.copyOf(verdicts);
    }

    /** Everything came to an end, and every invariant holds. */
    boolean good() {
        return restless.isEmpty() && verdicts.stream().allMatch(Verdict::holds);
    }
}
