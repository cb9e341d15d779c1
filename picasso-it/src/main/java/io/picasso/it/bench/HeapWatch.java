package io.picasso.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at the heap of a Java process until it is closed, and keeps by how much more was in use than after the collection with
 * which it begins. That is more than anything needs that runs meanwhile, for what is garbage already counts too.
 */
final class HeapWatch implements AutoCloseable {
    private static final int BETWEEN_LOOKS_MS = 100;
    private static final int FIRST_OF_USED = 2;
    /** Columns of jstat -gc that hold kilobytes in use: S0U, S1U, EU, OU. */
    private static final int[] USED = {FIRST_OF_USED, FIRST_OF_USED + 1, 5, 7};

    private final long pid;
    private final double base;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong peak = new AtomicLong();
    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::watch);

    private HeapWatch(long pid) throws IOException {
        this.pid = pid;
        tool("jcmd", Long.toString(pid), "GC.run");
        this.base = usedKilobytes();
    }

    /** Collects the garbage of a process, and looks from then on. */
    static HeapWatch of(long pid) throws IOException {
        HeapWatch watch = new HeapWatch(pid);
        watch.watcher.start();
        return watch;
    }

    /** The most megabytes above the beginning so far. */
    long megabytes() {
        return peak.get() >> 10;
    }

    @Override
    public void close() throws InterruptedException {
        done.set(true);
        watcher.join();
    }

    private void watch() {
        try {
            while (!done.get()) {
                peak.accumulateAndGet((long) (usedKilobytes() - base), Math::max);
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double usedKilobytes() throws IOException {
        String[] lines = tool("jstat", "-gc", Long.toString(pid)).split("\n", -1);
        String[] cells = lines[lines.length - 1].strip().split("\\s+", -1);
        double used = 0;
        for (int column : USED) {
            used += Double.parseDouble(cells[column]);
        }
        return used;
    }

    /** What a tool of this Java says. */
    private static String tool(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
