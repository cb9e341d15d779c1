package io.picasso.it.bench;

import io.picasso.devstack.Stack;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Does something many times, from a number of clients at once, and counts what it cost. */
final class Load {
    private final Stack stack;

    Load(Stack stack) {
        this.stack = stack;
    }

    /** One operation; the argument counts from 0 over all clients. */
    interface Operation {
        void run(int number) throws Exception;
    }

    /** What a number of operations cost: CPU of all the stack's processes, none of the client's. */
    record Cost(int operations, double seconds, double cpuSeconds, long[] sortedMicros) {
        double perSecond() {
            return operations / seconds;
        }

        double perCpuSecond() {
            return operations / cpuSeconds;
        }

        double medianMillis() {
            return percentileMillis(50);
        }

        double percentileMillis(int percent) {
            return sortedMicros[Math.min(sortedMicros.length - 1, sortedMicros.length * percent / 100)] / 1_000.0;
        }
    }

    Cost run(int clients, int operations, Operation operation) throws InterruptedException, ExecutionException {
        long[] micros = new long[operations];
        AtomicInteger next = new AtomicInteger();
        double cpuBefore = Machine.cpuSeconds(stack);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<?> client : IntStream.range(0, clients)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> work(next, micros, operation)))
                    .toList()) {
                client.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = Machine.cpuSeconds(stack) - cpuBefore;
        Arrays.sort(micros);
        return new Cost(operations, seconds, cpu, micros);
    }

    private static Void work(AtomicInteger next, long[] micros, Operation operation) throws Exception {
        for (int number = next.getAndIncrement(); number < micros.length; number = next.getAndIncrement()) {
            long begin = System.nanoTime();
            operation.run(number);
            micros[number] = (System.nanoTime() - begin) / 1_000;
        }
        return null;
    }
}
