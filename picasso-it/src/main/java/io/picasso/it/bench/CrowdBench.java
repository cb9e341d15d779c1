package io.picasso.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Thousands of open pages on one node: what each holds, what they cost while nothing happens, and how long one word takes to all. */
final class CrowdBench {
    private static final int PAGES = 5_000;
    private static final int OPENED_AT_ONCE = 16;
    private static final int IDLE_SECONDS = 30;
    private static final int TIMES = 5;

    private final Gallery gallery;
    private final Report report;
    private final Stack both;
    private final Api elsewhere;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    CrowdBench(Gallery gallery, Report report, Stack both, Api elsewhere) {
        this.gallery = gallery;
        this.report = report;
        this.both = both;
        this.elsewhere = elsewhere;
    }

    void run() throws Exception {
        long before = resident();
        List<Line> pages = open();
        try {
            long after = resident();
            double cpu = cpu();
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            double idle = (cpu() - cpu) / IDLE_SECONDS * 100;
            List<Double> pushes = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                pushes.add(push(i));
            }
            pushes.sort(null);
            report.title(
                    "Open pages on one node",
                    "pages",
                    "KB resident for each",
                    "% of a core while idle",
                    "ms to tell all");
            report.row(PAGES, (after - before) * 1024.0 / PAGES, idle, pushes.get(TIMES / 2));
        } finally {
            pages.forEach(Line::close);
        }
    }

    private List<Line> open() throws InterruptedException, ExecutionException {
        List<Future<Line>> opened = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(OPENED_AT_ONCE)) {
            for (int i = 0; i < PAGES; i++) {
                opened.add(threads.submit(
                        () -> Line.open(elsewhere, Map.of(), this::hear).watch("market")));
            }
        }
        List<Line> pages = new ArrayList<>();
        for (Future<Line> page : opened) {
            pages.add(page.get());
        }
        return pages;
    }

    private void hear(JsonNode frame) {
        if (frame.path("type").asText().equals("picture.published")) {
            awaited.countDown();
        }
    }

    /** From the answer of an upload at the first node to the last of the pages, in milliseconds. */
    private double push(int number) throws Exception {
        CountDownLatch all = new CountDownLatch(PAGES);
        awaited = all;
        gallery.hang("Told to all " + number);
        long begin = System.nanoTime();
        if (!all.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(all.getCount() + " pages were not told.");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private long resident() throws IOException {
        return Machine.memory(
                both.process(LiveBench.SECOND).map(RunningProcess::pid).orElseThrow(), "VmRSS");
    }

    private double cpu() throws IOException {
        return Machine.cpuSeconds(
                both.process(LiveBench.SECOND).map(RunningProcess::pid).orElseThrow());
    }
}
