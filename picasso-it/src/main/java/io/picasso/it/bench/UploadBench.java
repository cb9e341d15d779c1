package io.picasso.it.bench;

import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Uploads of a photograph of 4 MB: pictures per second, and the most heap that the server held meanwhile. */
final class UploadBench {
    private static final Path PHOTOGRAPH =
            Path.of(System.getProperty("picasso.root"), "picasso-it/src/test/samples/iphone-4s.jpg");
    private static final int WARM_UP = 6;
    private static final int TIMES = 24;
    private static final int CLIENTS = 4;
    private static final int BETWEEN_LOOKS_MS = 300;
    private static final int FIRST_OF_USED = 2;
    /** Columns of jstat -gc that hold kilobytes in use: S0U, S1U, EU, OU. */
    private static final int[] USED = {FIRST_OF_USED, FIRST_OF_USED + 1, 5, 7};

    private final Gallery gallery;
    private final Report report;

    UploadBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        byte[] photograph = Files.readAllBytes(PHOTOGRAPH);
        Person creator = gallery.creators().getFirst();
        gallery.load().run(2, WARM_UP, number -> creator.offer(photograph, "Warm-up " + number, 5_000));
        long pid = gallery.stack().process(Stack.LIBERTY).orElseThrow().pid();
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong peak = new AtomicLong();
        Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(pid, peak, done));
        Load.Cost cost =
                gallery.load().run(CLIENTS, TIMES, number -> creator.offer(photograph, "Photo " + number, 5_000));
        done.set(true);
        watcher.join();
        report.title(
                "Uploading a photograph of %.1f MB".formatted(photograph.length / 1e6),
                "clients",
                "pictures/s",
                "pictures/CPU s",
                "median ms",
                "peak heap MB",
                "peak resident MB");
        report.row(
                CLIENTS,
                cost.perSecond(),
                cost.perCpuSecond(),
                cost.medianMillis(),
                peak.get() >> 10,
                Machine.memory(pid, "VmHWM"));
    }

    private static void watch(long pid, AtomicLong peak, AtomicBoolean done) {
        String jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
        try {
            while (!done.get()) {
                Process process = new ProcessBuilder(jstat, "-gc", Long.toString(pid)).start();
                String[] lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .strip()
                        .split("\n", -1);
                String[] cells = lines[lines.length - 1].strip().split("\\s+", -1);
                double used = 0;
                for (int column : USED) {
                    used += Double.parseDouble(cells[column]);
                }
                peak.accumulateAndGet((long) used, Math::max);
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
