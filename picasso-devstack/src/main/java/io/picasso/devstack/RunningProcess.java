package io.picasso.devstack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The record of a process that the stack has started. A process id alone proves nothing, ids are used again: the moment
 * at which the process started is recorded with it, and a process with another one is somebody else's and is never
 * touched.
 *
 * @param name    the part
 * @param pid     the process that does the work
 * @param started when the operating system says that it started
 */
public record RunningProcess(String name, long pid, Instant started) {

    private static final Duration CLOCK_JITTER = Duration.ofSeconds(1);

    /** The record of a process that lives now. */
    public static RunningProcess of(String name, ProcessHandle handle) {
        return new RunningProcess(
                name, handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads the record of a part, whether or not the process lives. */
    static Optional<RunningProcess> read(Home home, String name) throws IOException {
        try {
            byte[] json = Files.readAllBytes(file(home, name));
            return Optional.of(Json.MAPPER.readValue(json, RunningProcess.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The record of a part whose process lives. */
    public static Optional<RunningProcess> alive(Home home, String name) throws IOException {
        return read(home, name).filter(RunningProcess::isAlive);
    }

    /** Writes the record so that a reader sees all of it or nothing. */
    public void write(Home home) throws IOException {
        Json.write(file(home, name), this);
    }

    /** Removes the record. */
    public void forget(Home home) throws IOException {
        Files.deleteIfExists(file(home, name));
    }

    private static Path file(Home home, String name) {
        return home.run().resolve(name + ".json");
    }

    /** Whether exactly this process lives. */
    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs)
                .filter(h -> !isZombie());
    }

    private boolean isOurs(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .filter(start -> Duration.between(started, start).abs().compareTo(CLOCK_JITTER) <= 0)
                .isPresent();
    }

    /** A process that has ended and whose parent has not yet asked how: the JDK calls it alive. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // no /proc here, or it is gone: the handle knows
        }
    }

    /** Asks the process to end and waits; kills it when it has not ended in time. */
    public void stop(Duration patience) throws InterruptedException {
        Optional<ProcessHandle> process = handle();
        process.ifPresent(ProcessHandle::destroy);
        if (process.isPresent() && !endsWithin(process.get(), patience)) {
            kill();
        }
    }

    /** Kills the process as {@code kill -9} does and waits until it is gone. */
    void kill() throws InterruptedException {
        Optional<ProcessHandle> process = handle();
        process.ifPresent(ProcessHandle::destroyForcibly);
        if (process.isPresent() && !endsWithin(process.get(), Duration.ofSeconds(10))) {
            throw new IllegalStateException(name + " (process " + pid + ") does not end.");
        }
    }

    private boolean endsWithin(ProcessHandle process, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive() && System.nanoTime() < deadline) {
            try {
                process.onExit().get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // look again: onExit does not see a zombie of another parent
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return !isAlive();
    }
}
