package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code torture}: a campaign of faults, on a stack of its own. */
@Command(
        name = "torture",
        description = {
            "Kills, freezes and confuses a stack of its own while people trade on it, and proves that nothing is lost.",
            "See docs/reliability.md; its own options: ./picasso torture -- --help"
        })
final class TortureCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Parameters(paramLabel = "OPTION", arity = "0..*", hidden = true)
    private List<String> options = new ArrayList<>();

    /** What is handed on to the campaign, in the order in which it was given. */
    List<String> options() {
        return options;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Measurement.run(Installation.found(), "io.picasso.it.torture.Torture", options);
    }
}
