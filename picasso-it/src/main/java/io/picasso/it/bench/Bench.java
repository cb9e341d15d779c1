package io.picasso.it.bench;

import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a stack of its own, started empty on free ports, and prints the figures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what Picasso costs: start, reading, buying, freshness, live pages, uploads, attacks, a hot picture.",
            "The load comes from this machine too, so seconds depend on it; CPU seconds are those of the stack alone."
        })
public final class Bench implements Callable<Integer> {
    /** Enough pictures for everything but reading and buying. */
    private static final int OFFERS = 200;

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            description =
                    "start, upload, enumeration, hostile, hot-picture, read, home-feed, freshness, live, purchase (default: "
                            + "all)")
    private List<String> what = List.of();

    @Option(
            names = "--pictures",
            defaultValue = "2000",
            description = "Pictures in the gallery while reading (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "Length of the warm-up before reading (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--orders",
            defaultValue = "700",
            description = "Orders before buying is measured (default: ${DEFAULT-VALUE}).")
    private int orders;

    /** The command line. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(System.out);
        Path home = Files.createTempDirectory("picasso-bench-");
        Stack stack = Stack.in(home, Ports.free());
        Thread stop = new Thread(stack::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            report.line("# Measured by `./picasso bench`");
            report.line("");
            report.line(Machine.description());
            stack.start();
            measure(new Gallery(stack), report);
        } catch (Exception fault) {
            System.err.println("The stack's logs and state are kept in " + home);
            throw fault;
        } finally {
            stack.close();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        delete(home);
        return 0;
    }

    private void measure(Gallery gallery, Report report) throws Exception {
        if (wants("start")) {
            new StartBench(gallery, report).run();
        }
        if (wants("upload")) {
            new UploadBench(gallery, report).run();
        }
        if (wants("enumeration")) {
            new EnumerationBench(gallery, report).run();
        }
        if (wants("hostile")) {
            new HostileBench(gallery, report).run();
        }
        if (wants("hot-picture")) {
            new HotPictureBench(gallery, report).run();
        }
        if (wants("read") || wants("freshness") || wants("live") || wants("purchase")) {
            gallery.fill(Math.max(
                    wants("read") ? pictures : 0, OFFERS + (wants("purchase") ? PurchaseBench.pictures(orders) : 0)));
        }
        if (wants("read")) {
            new ReadBench(gallery, report, warmUp).run();
        }
        if (wants("home-feed")) {
            new HomeFeedBench(gallery, report).run();
        }
        if (wants("freshness")) {
            new FreshnessBench(gallery, report).run();
        }
        if (wants("live")) {
            new LiveBench(gallery, report).run();
        }
        if (wants("purchase")) {
            new PurchaseBench(gallery, report, orders).run();
        }
    }

    private boolean wants(String section) {
        return what.isEmpty() || what.contains(section);
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
