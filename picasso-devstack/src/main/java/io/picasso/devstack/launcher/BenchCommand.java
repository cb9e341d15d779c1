package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: measures, on a stack of its own. */
@Command(name = "bench", description = "Measures Picasso on this machine and prints the numbers.")
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "io.picasso.it.bench.Bench";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Parameters(paramLabel = "WHAT", arity = "0..*", description = "Arguments of the measurement (default: all of it).")
    private List<String> further = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.found();
        Path target = installation.root().resolve("picasso-it/target");
        Path classPath = target.resolve("bench.classpath");
        if (!Files.exists(classPath)) {
            throw new StackException("The measurement is not built: " + classPath + " is missing.");
        }
        List<String> command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-Dpicasso.root=" + installation.root(),
                "-cp",
                target.resolve("test-classes") + ":" + target.resolve("classes") + ":"
                        + Files.readString(classPath).trim(),
                MAIN));
        command.addAll(further);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
        return process.waitFor();
    }
}
