package io.picasso.it.bench;

import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Person;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uploads of a photograph of 4 MB: pictures per second, and the most heap that the server held meanwhile. */
final class UploadBench {
    private static final Path PHOTOGRAPH =
            Path.of(System.getProperty("picasso.root"), "picasso-it/src/test/samples/iphone-4s.jpg");
    private static final int WARM_UP = 6;
    private static final int TIMES = 24;
    private static final int CLIENTS = 4;

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
        Load.Cost cost;
        long peak;
        try (HeapWatch heap = HeapWatch.of(pid)) {
            cost = gallery.load().run(CLIENTS, TIMES, number -> creator.offer(photograph, "Photo " + number, 5_000));
            peak = heap.megabytes();
        }
        report.title(
                "Uploading a photograph of %.1f MB".formatted(photograph.length / 1e6),
                "clients",
                "pictures/s",
                "pictures/CPU s",
                "median ms",
                "heap it grew by, MB, garbage included",
                "peak resident MB");
        report.row(
                CLIENTS,
                cost.perSecond(),
                cost.perCpuSecond(),
                cost.medianMillis(),
                peak,
                Machine.memory(pid, "VmHWM"));
    }
}
