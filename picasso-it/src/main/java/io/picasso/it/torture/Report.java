package io.picasso.it.torture;

import io.picasso.it.torture.check.Finding;
import io.picasso.it.torture.check.Invariant;
import io.picasso.it.torture.check.Verdict;
import io.picasso.it.torture.fault.Fault;
import io.picasso.it.torture.fault.Injected;
import io.picasso.it.torture.work.Chronicle;
import io.picasso.it.torture.work.Deed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What was done, what was broken, how it came back, and what holds; Markdown. */
record Report(long seed, Duration took, List<Outcome> outcomes, Chronicle chronicle) {
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration TO_SETTLE = Duration.ofSeconds(60);
    private static final int MOST_FINDINGS = 20;
    /** Zero failures in n trials bound the chance of one, with 95 % confidence, by about three over n: -ln 0.05. */
    private static final double RULE_OF_THREE = 3;

    Report {
        outcomes = List.copyOf(outcomes);
    }

    boolean good() {
        return outcomes.stream().allMatch(Outcome::good);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# A campaign of faults, seed " + seed);
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, "%d episodes in %.1f minutes: %s.", outcomes.size(), took.toSeconds() / 60.0, summary()));
        plan(lines);
        deeds(lines);
        trade(lines);
        faults(lines);
        recovery(lines);
        invariants(lines);
        findings(lines);
        lines.add("");
        lines.add(bound());
        return String.join("\n", lines) + "\n";
    }

    private String summary() {
        return good() ? "no violation" : violations() + " violations";
    }

    private long violations() {
        return outcomes.stream()
                .mapToLong(outcome -> outcome.restless().size()
                        + outcome.verdicts().stream()
                                .mapToLong(verdict -> verdict.findings().size())
                                .sum())
                .sum();
    }

    private void plan(List<String> lines) {
        table(lines, "How much of the plan", "what", "planned for these episodes", "done");
        List<Fault> faults = outcomes.stream()
                .flatMap(outcome -> outcome.episode().steps().stream())
                .map(Episode.Step::fault)
                .toList();
        long kills = faults.stream().filter(Fault::kills).count();
        row(lines, "kill -9 of the server", kills, kills());
        row(lines, "other faults", faults.size() - kills, all().size() - kills());
        row(lines, "rounds of a race", planned(Episode::races), races());
        row(lines, "cards taken", planned(Episode::purchases), paid());
    }

    private int planned(ToIntFunction<Episode> what) {
        return outcomes.stream().map(Outcome::episode).mapToInt(what).sum();
    }

    private int races() {
        return outcomes.stream().mapToInt(Outcome::races).sum();
    }

    private long paid() {
        return chronicle.count(Deed.Kind.PAY, Deed.Outcome.OK);
    }

    private void deeds(List<String> lines) {
        table(lines, "What people did", "deed", "ok", "refused", "unknown");
        for (Deed.Kind kind : Deed.Kind.values()) {
            List<Long> counts = new ArrayList<>();
            for (Deed.Outcome outcome : Deed.Outcome.values()) {
                counts.add(chronicle.count(kind, outcome));
            }
            if (counts.stream().anyMatch(count -> count > 0)) {
                row(lines, kind.toString().toLowerCase(Locale.ROOT), counts.get(0), counts.get(1), counts.get(2));
            }
        }
        table(lines, "What they were told instead of yes", "deed and answer", "times");
        chronicle.refusals().forEach((told, times) -> row(lines, told, times));
    }

    private void trade(List<String> lines) {
        table(lines, "What came of it", "what", "how many");
        if (!outcomes.isEmpty()) {
            outcomes.getLast().trade().counts().forEach((what, count) -> row(lines, what, count));
        }
    }

    private void faults(List<String> lines) {
        table(lines, "What was broken", "fault", "times");
        all().stream()
                .collect(Collectors.groupingBy(one -> one.fault().kind(), TreeMap::new, Collectors.counting()))
                .forEach((kind, times) -> row(lines, kind, times));
        row(lines, "named instants that were not reached", count(one -> !one.reached()));
    }

    private List<Injected> all() {
        return outcomes.stream().flatMap(outcome -> outcome.injected().stream()).toList();
    }

    private long count(Predicate<Injected> which) {
        return all().stream().filter(which).count();
    }

    private void recovery(List<String> lines) {
        table(lines, "How long it took", "from", "to", "times", "median", "longest", "promise", "missed");
        durations(
                lines,
                "kill -9 of the server | first answer",
                all().stream()
                        .filter(one -> one.fault().kills())
                        .map(Injected::recovery)
                        .toList(),
                TO_ANSWER);
        durations(
                lines,
                "healing | no order on its way",
                outcomes.stream().map(Outcome::settled).toList(),
                TO_SETTLE);
        all().stream().mapToDouble(Injected::load).average().ifPresent(load -> {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "On %d cores, for which %.0f processes queued on average.",
                    Runtime.getRuntime().availableProcessors(),
                    load));
        });
    }

    private static void durations(List<String> lines, String what, List<Duration> durations, Duration promise) {
        if (!durations.isEmpty()) {
            List<Duration> sorted = durations.stream().sorted().toList();
            long missed =
                    sorted.stream().filter(one -> one.compareTo(promise) > 0).count();
            row(
                    lines,
                    what,
                    sorted.size(),
                    Words.seconds(sorted.get(sorted.size() / 2)),
                    Words.seconds(sorted.getLast()),
                    promise.toSeconds() + " s",
                    missed);
        }
    }

    /** The last judgement looked at everything since the start; visits are counted over all. */
    private void invariants(List<String> lines) {
        table(lines, "What holds", "no.", "invariant", "checked at the end", "in all judgements", "violations");
        Map<Invariant, Long> checked = new TreeMap<>();
        Map<Invariant, Long> found = new TreeMap<>();
        Map<Invariant, Long> last = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            for (Verdict verdict : outcome.verdicts()) {
                checked.merge(verdict.invariant(), verdict.checked(), Long::sum);
                found.merge(verdict.invariant(), (long) verdict.findings().size(), Long::sum);
                last.put(verdict.invariant(), verdict.checked());
            }
        }
        checked.forEach((invariant, count) -> row(
                lines,
                invariant.number(),
                invariant.promise(),
                last.getOrDefault(invariant, 0L),
                count,
                found.getOrDefault(invariant, 0L)));
    }

    private void findings(List<String> lines) {
        for (Outcome outcome : outcomes) {
            List<String> wrong = new ArrayList<>(outcome.restless());
            outcome.verdicts()
                    .forEach(verdict -> verdict.findings().stream()
                            .map(Finding::toString)
                            .forEach(text -> wrong.add("(" + verdict.invariant().number() + ") " + text)));
            if (!wrong.isEmpty()) {
                lines.add("");
                lines.add("## Violated in episode " + outcome.episode().number());
                lines.add("");
                wrong.stream().limit(MOST_FINDINGS).forEach(text -> lines.add("- " + text));
                lines.add("- in all: " + wrong.size());
            }
        }
    }

    /** How often the server was killed. */
    long kills() {
        return count(one -> one.fault().kills());
    }

    private String bound() {
        long trials = all().size();
        long purchases = paid();
        if (!good() || trials == 0 || purchases == 0) {
            return "Nothing is bounded by this run.";
        }
        return String.format(
                Locale.ROOT,
                "With 95 %% confidence, for faults and trade drawn as here: fewer than %.2g violations per fault (n = %d)"
                        + " and fewer than %.2g per purchase (n = %d).",
                RULE_OF_THREE / trials,
                trials,
                RULE_OF_THREE / purchases,
                purchases);
    }

    private static void table(List<String> lines, String title, String... columns) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        row(lines, (Object[]) columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    private static void row(List<String> lines, Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        lines.add(line.toString());
    }
}
