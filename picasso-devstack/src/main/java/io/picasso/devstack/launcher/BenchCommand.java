package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: measures, on a stack of its own. */
@Command(
        name = "bench",
        description = {
            "Measures Picasso on this machine and prints the numbers.",
            "What there is to measure: ./picasso bench -- --help"
        })
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "io.picasso.it.bench.Bench";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Parameters(paramLabel = "WHAT", arity = "0..*", description = "Arguments of the measurement (default: all of it).")
    private List<String> further = new ArrayList<>();

    /** What is handed on to the measurement, in the order in which it was given. */
    List<String> further() {
        return further;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Measurement.run(Installation.found(), MAIN, further);
    }
}
