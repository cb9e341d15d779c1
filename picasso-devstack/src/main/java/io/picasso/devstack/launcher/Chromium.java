package io.picasso.devstack.launcher;

import io.picasso.devstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the journeys: found, or on Debian as root installed. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path ON_MACOS = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Path APT = Path.of("/usr/bin/apt-get");

    private Chromium() {}

    static Path find() throws IOException, InterruptedException {
        Optional<Path> found = installed();
        if (found.isEmpty() && Files.isExecutable(APT) && "root".equals(System.getProperty("user.name"))) {
            System.out.println("Installing Chromium for the tests in a browser");
            run(APT.toString(), "update", "-qq");
            run(APT.toString(), "install", "-y", "-qq", "--no-install-recommends", "chromium");
            found = installed();
        }
        return found.orElseThrow(() -> new StackException(
                "The tests need Chromium, and none was found: install it (on Debian: apt-get install chromium),"
                        + " or name one in PICASSO_CHROMIUM."));
    }

    private static Optional<Path> installed() {
        String named = System.getenv("PICASSO_CHROMIUM");
        String path = System.getenv("PATH");
        Stream<Path> first = named == null ? Stream.empty() : Stream.of(Path.of(named));
        Stream<Path> onPath = NAMES.stream()
                .flatMap(name -> Stream.of((path == null ? "" : path).split(":", -1))
                        .map(directory -> Path.of(directory, name)));
        return Stream.of(first, onPath, Stream.of(ON_MACOS))
                .flatMap(candidates -> candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        if (builder.start().waitFor() != 0) {
            throw new StackException("Chromium could not be installed: " + String.join(" ", command) + " failed.");
        }
    }
}
