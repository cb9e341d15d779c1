package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: all tests, those in a browser too. */
@Command(
        name = "test",
        description = {
            "Builds everything and runs all tests.",
            "The journeys need Chromium: it is found, or installed (on Debian as root); PICASSO_CHROMIUM names another."
        })
final class TestCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Parameters(paramLabel = "MAVEN", arity = "0..*", description = "Further arguments for Maven, after --.")
    private List<String> further = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.found();
        Path chromium = Chromium.find();
        Instant begin = Instant.now();
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "verify"));
        command.addAll(further);
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(installation.root().toFile())
                .inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().put("PICASSO_CHROMIUM", chromium.toString());
        maven.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        int code = run(maven);
        TestReports reports = TestReports.since(installation.root(), begin);
        System.out.println();
        reports.print(Duration.between(begin, Instant.now()));
        if (code == 0 && reports.tests() == 0) {
            throw new StackException("No test was run.");
        }
        System.out.println(code == 0 ? "All passed." : "Failed: Maven ended with " + code + ".");
        return code;
    }

    private static int run(ProcessBuilder maven) throws IOException, InterruptedException {
        try {
            Process process = maven.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
            return process.waitFor();
        } catch (IOException e) {
            throw new StackException("Maven could not be run: install it, version 3.8.7 or newer.", e);
        }
    }
}
