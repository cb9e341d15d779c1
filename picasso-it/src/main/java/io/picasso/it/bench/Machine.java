package io.picasso.it.bench;

import io.picasso.devstack.Part;
import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads what the kernel knows about processes (Linux, proc(5)). */
final class Machine {
    private static final double TICKS_PER_SECOND = 100;
    private static final int UTIME = 11;
    private static final int STIME = 12;

    private Machine() {}

    /** What this was measured on, in one line. */
    static String description() {
        return "%d cores of %s, %s GiB, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Long.parseLong(field("/proc/meminfo", "MemTotal")
                                        .replace(" kB", "")
                                        .strip())
                                >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /** User and system seconds that all parts of the stack have used so far. */
    static double cpuSeconds(Stack stack) {
        return stack.parts().stream()
                .mapToDouble(part -> cpuSeconds(stack, part))
                .sum();
    }

    /** User and system seconds of one part; 0 when it does not run. */
    static double cpuSeconds(Stack stack, Part part) {
        try {
            return stack.process(part.name())
                    .map(RunningProcess::pid)
                    .map(Machine::cpuSeconds)
                    .orElse(0.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident megabytes of all parts. */
    static long residentMegabytes(Stack stack) {
        return stack.parts().stream()
                .mapToLong(part -> {
                    try {
                        return stack.process(part.name())
                                .map(process -> memory(process.pid(), "VmRSS"))
                                .orElse(0L);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sum();
    }

    /** A line of /proc/pid/status in megabytes, such as VmRSS or VmHWM. */
    static long memory(long pid, String line) {
        return Long.parseLong(field("/proc/" + pid + "/status", line)
                        .replace(" kB", "")
                        .strip())
                >> 10;
    }

    /** The fields after the command's closing parenthesis start with the third one of proc_pid_stat(5). */
    static double cpuSeconds(long pid) {
        try {
            return cpuSeconds(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User and system seconds in what the kernel says of a process or thread. */
    static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_PER_SECOND;
    }

    private static String field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
