package io.picasso.it.bench;

import io.picasso.devstack.Stack;

/** Seconds and CPU seconds from the start of the server's process to its first ready answer, with a warm cache. */
final class StartBench {
    private static final int TIMES = 3;

    private final Gallery gallery;
    private final Report report;

    StartBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        Stack stack = gallery.stack();
        report.title("Start of the server", "time", "seconds to ready", "CPU seconds", "resident MB");
        for (int time = 1; time <= TIMES; time++) {
            stack.stop(Stack.LIBERTY);
            long begin = System.nanoTime();
            stack.start(Stack.LIBERTY);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long pid = stack.process(Stack.LIBERTY).orElseThrow().pid();
            report.row(time, seconds, Machine.cpuSeconds(pid), Machine.memory(pid, "VmRSS"));
        }
        report.line("");
        report.line("All processes together: " + Machine.residentMegabytes(stack) + " MB resident.");
    }
}
