package io.picasso.devstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Surefire and Failsafe have written down.
 *
 * @param tests    how many tests ran
 * @param skipped  how many of them were skipped
 * @param failures the classes with failures or errors
 */
record TestReports(int tests, int skipped, List<String> failures) {

    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>", Pattern.DOTALL);

    /** Adds up the reports that are newer than an instant. */
    static TestReports since(Path root, Instant begin) throws IOException {
        int tests = 0;
        int skipped = 0;
        List<String> failures = new ArrayList<>();
        for (Path report : reports(root)) {
            Matcher suite = SUITE.matcher(Files.readString(report));
            if (Files.getLastModifiedTime(report).toInstant().isBefore(begin) || !suite.find()) {
                continue;
            }
            tests += number(suite.group(), "tests");
            skipped += number(suite.group(), "skipped");
            if (number(suite.group(), "failures") + number(suite.group(), "errors") > 0) {
                failures.add(report.getFileName().toString().replaceAll("^TEST-|\\.xml$", ""));
            }
        }
        return new TestReports(tests, skipped, failures);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                4,
                (path, attributes) -> path.getFileName().toString().matches("TEST-.*\\.xml")
                        && path.toString().matches(".*/target/(surefire|failsafe)-reports/.*"))) {
            return files.sorted().toList();
        }
    }

    private static int number(String suite, String attribute) {
        Matcher found = Pattern.compile(" " + attribute + "=\"(\\d+)\"").matcher(suite);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    void print(Duration took) {
        System.out.printf(
                "%d tests in %d:%02d min, %d skipped, %d classes with failures%n",
                tests, took.toMinutes(), took.toSecondsPart(), skipped, failures.size());
        failures.forEach(name -> System.out.println("  failed: " + name));
    }
}
