package io.picasso.it.bench;

import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the CPU goes: seconds of each part of the stack, and of the server's threads by what they are for. */
final class Stages {
    private static final int SHOWN = 8;

    private final Map<String, Double> seconds;

    private Stages(Map<String, Double> seconds) {
        this.seconds = seconds;
    }

    /** How things stand now. */
    static Stages now(Stack stack) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        stack.parts().forEach(part -> seconds.put(part.name(), Machine.cpuSeconds(stack, part)));
        RunningProcess server = stack.process(Stack.LIBERTY).orElseThrow();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + server.pid() + "/task"))) {
            for (Path thread : threads.toList()) {
                add(seconds, thread);
            }
        }
        return new Stages(seconds);
    }

    /** A thread that ends while it is being read is not counted. */
    private static void add(Map<String, Double> seconds, Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
                    .replaceAll("[-#]?\\d.*", "")
                    .strip();
            seconds.merge("liberty: " + name, Machine.cpuSeconds(stat), Double::sum);
        } catch (NoSuchFileException ended) {
            seconds.merge("liberty: ended threads", 0.0, Double::sum);
        }
    }

    /** The stages that cost most since another time, in milliseconds of one operation. */
    List<Map.Entry<String, Double>> since(Stages before, int operations) {
        return seconds.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        (entry.getValue() - before.seconds.getOrDefault(entry.getKey(), 0.0)) * 1_000 / operations))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN * 2)
                .collect(Collectors.toList());
    }
}
