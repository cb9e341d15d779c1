package io.picasso.it.torture;

import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the campaign: a stack of its own on free ports, a plan from a seed, a report, and an honest exit code. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Breaks a stack of its own while people trade on it, and checks after each episode that nothing was lost,",
            "doubled or given away. Ends with 0 only when nothing was violated; 1 says that something was."
        })
public final class Torture implements Callable<Integer> {
    @Option(names = "--seed", description = "Everything that is drawn follows from it (default: a new one, printed).")
    private @Nullable Long seed;

    @Option(names = "--episodes", defaultValue = "30", description = "How often to judge (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--kills", defaultValue = "300", description = "kill -9 of the server (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--others", defaultValue = "200", description = "Other faults (default: ${DEFAULT-VALUE}).")
    private int others;

    @Option(names = "--races", defaultValue = "1000", description = "Rounds of 8 buyers (default: ${DEFAULT-VALUE}).")
    private int races;

    @Option(
            names = "--purchases",
            defaultValue = "5000",
            description = "Paid orders, at least (default: ${DEFAULT-VALUE}).")
    private int purchases;

    @Option(
            names = "--minutes",
            defaultValue = "0",
            description = "Begin no episode after so many (default: no limit).")
    private int minutes;

    @Option(names = "--short", description = "The campaign of ./picasso test: about two minutes, 10 kills.")
    private boolean brief;

    @Option(names = "--plan", description = "Print the plan and break nothing.")
    private boolean planOnly;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report there too, after each episode.")
    private @Nullable Path file;

    @Option(names = "--port", defaultValue = "0", description = "The HTTP port (default: free ones).")
    private int port;

    @Option(names = "--base-port", defaultValue = "0", description = "The ports of the other parts.")
    private int basePort;

    @Option(names = "--keep", description = "Keep the state directory, to look at what was left.")
    private boolean keep;

    /** The command line. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Torture()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Size size = brief ? Size.SHORT : new Size(episodes, kills, others, races, purchases);
        Campaign campaign =
                Campaign.plan(seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed, size);
        print("Seed " + campaign.seed());
        if (planOnly) {
            campaign.episodes().forEach(Torture::print);
            return 0;
        }
        Report report = run(campaign);
        print("");
        print(report.text());
        return report.good() ? 0 : 1;
    }

    private Report run(Campaign campaign) throws Exception {
        Path home = Files.createTempDirectory("picasso-torture-");
        Stack stack = Stack.in(home, port > 0 && basePort > 0 ? new Ports(port, basePort) : Ports.free());
        Thread stop = new Thread(stack::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stack.start();
            return run(stack, campaign, minutes > 0 ? Duration.ofMinutes(minutes) : Duration.ofDays(1));
        } finally {
            stack.close();
            Runtime.getRuntime().removeShutdownHook(stop);
            if (keep) {
                print("Kept in " + home);
            } else {
                delete(home);
            }
        }
    }

    private Report run(Stack stack, Campaign campaign, Duration most) throws Exception {
        try (Torment torment = new Torment(stack, Torture::print)) {
            return run(torment, campaign, most, this::keep);
        }
    }

    /** Whoever ends a campaign of hours by hand has what was seen until then. */
    private void keep(Report report) throws IOException {
        if (file != null) {
            Files.writeString(file, report.text());
        }
    }

    /** What is done with the report after each episode. */
    interface Keeper {
        /** Takes the report on everything so far. */
        void keep(Report report) throws IOException;
    }

    /** Runs a campaign on a stack that is there; a violation ends it after its episode, for all later ones would see it too. */
    static Report run(Torment torment, Campaign campaign, Duration most, Keeper keeper) throws Exception {
        Instant begin = Instant.now();
        List<Outcome> outcomes = new ArrayList<>();
        Report report = new Report(campaign.seed(), Duration.ZERO, outcomes, torment.chronicle());
        for (Episode episode : campaign.episodes()) {
            print("Episode " + episode.number() + " of " + campaign.episodes().size());
            Outcome outcome = torment.run(episode);
            outcomes.add(outcome);
            print("  quiet after " + Words.seconds(outcome.settled()) + ", "
                    + (outcome.good() ? "all invariants hold" : "VIOLATED"));
            report = new Report(campaign.seed(), Duration.between(begin, Instant.now()), outcomes, torment.chronicle());
            keeper.keep(report);
            if (!outcome.good() || Instant.now().isAfter(begin.plus(most))) {
                break;
            }
        }
        return report;
    }

    private static void print(Episode episode) {
        print("Episode " + episode.number() + ": " + episode.races() + " races, " + episode.purchases()
                + " purchases, client seed " + episode.seed());
        episode.steps()
                .forEach(step ->
                        print("  after " + step.after() + " ms: " + step.fault().text()));
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
