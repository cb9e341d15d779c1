package io.picasso.devstack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the process of one part, records it, and waits until the part is ready. */
final class PartRunner {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LINGERING = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(40);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Home home;
    private final Part part;
    private boolean closed;

    PartRunner(Home home, Part part) {
        this.home = home;
        this.part = part;
    }

    Part part() {
        return part;
    }

    Optional<RunningProcess> process() throws IOException {
        return RunningProcess.alive(home, part.name());
    }

    /** Starts the process; does nothing when it lives already. */
    synchronized void start() throws IOException, InterruptedException {
        if (closed) {
            throw new IOException("the stack is being stopped");
        }
        if (process().isPresent()) {
            return;
        }
        refuseBusyPorts();
        part.prepare();
        Launch launch = part.launch();
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(launch.command()))
                .directory(launch.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(startLog().toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        RunningProcess.of(part.name(), process.toHandle()).write(home);
    }

    /**
     * Otherwise the answers of a stranger would be taken for ours. A killed process holds its ports for a moment longer than
     * its first thread lives, so they are waited for.
     */
    private void refuseBusyPorts() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LINGERING.toNanos();
        for (Map.Entry<String, Integer> port : part.ports().entrySet()) {
            while (!Ports.isFree(port.getValue()) && System.nanoTime() < deadline) {
                Thread.sleep(STEP);
            }
            if (!Ports.isFree(port.getValue())) {
                throw new IOException("port " + port.getValue() + ", needed for " + port.getKey() + ", is in use");
            }
        }
    }

    /** The log of the run before this one is kept as {@code .log.1}. */
    private Path startLog() throws IOException {
        Path log = home.log(part.name());
        if (Files.exists(log) && Files.size(log) > 0) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /**
     * Ctrl-C goes to all processes of the terminal's foreground group at once. In a session of its own a part does not
     * hear it, and the launcher can end the parts in order. {@code setsid} replaces itself, the process id stays.
     */
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> prefixed = new ArrayList<>(List.of(SETSID.toString()));
        prefixed.addAll(command);
        return prefixed;
    }

    /** Waits until the part is ready. */
    void awaitReady(Progress progress) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String reason = "";
        while (System.nanoTime() < deadline) {
            if (process().isEmpty()) {
                throw new IOException("the process has ended; " + lastWords());
            }
            @Nullable String now = part.notReadyBecause();
            if (now == null) {
                return;
            }
            if (!now.equals(reason)) {
                reason = now;
                progress.waiting(part.name(), now);
            }
            Thread.sleep(STEP);
        }
        throw new IOException(
                "not ready after " + PATIENCE.toSeconds() + " s; it waits for " + reason + "; " + lastWords());
    }

    private String lastWords() throws IOException {
        Path log = home.log(part.name());
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - 8), lines.size());
        return "see " + log + (last.isEmpty() ? "" : ", which ends:\n    " + String.join("\n    ", last));
    }

    /** From now on nothing is started; waits for a start that is under way. */
    synchronized void close() {
        closed = true;
    }

    /** Ends the process if it is ours and lives, and forgets it. */
    synchronized void stop(Duration patience) throws IOException, InterruptedException {
        Optional<RunningProcess> process = RunningProcess.read(home, part.name());
        if (process.isPresent()) {
            process.get().stop(patience);
            process.get().forget(home);
        }
    }
}
