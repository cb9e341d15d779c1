package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Part;
import io.picasso.devstack.Stack;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}: the ends of the logs, and what comes. */
@Command(name = "logs", description = "Shows the last lines of the logs of all or some parts.")
final class LogsCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 250;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "Names of parts, as status shows them (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines of each (default: 20).")
    private int lines = 20;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on showing what is written, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.found();
        Stack stack = home.existing(installation).stack(installation, home.home(installation));
        names.forEach(stack::address); // refuses a name that is none
        Map<Path, Long> ends = new LinkedHashMap<>();
        for (Part part : stack.parts()) {
            if (names.isEmpty() || names.contains(part.name())) {
                Path log = stack.home().log(part.name());
                ends.put(log, printEnd(part.name(), log));
            }
        }
        while (follow) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            for (Map.Entry<Path, Long> end : ends.entrySet()) {
                end.setValue(printFrom(end.getKey(), end.getValue()));
            }
        }
        return 0;
    }

    private long printEnd(String part, Path log) throws IOException {
        System.out.println("==> " + part + " (" + log + ")");
        if (!Files.exists(log)) {
            return 0;
        }
        byte[] content = Files.readAllBytes(log);
        List<String> all = new String(content, StandardCharsets.UTF_8).lines().toList();
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
        return content.length;
    }

    private static long printFrom(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = file.length() < from ? 0 : from; // a new run begins a new file
            byte[] added = new byte[(int) Math.min(1 << 20, file.length() - start)];
            file.seek(start);
            file.readFully(added);
            System.out.print(new String(added, StandardCharsets.UTF_8));
            System.out.flush();
            return start + added.length;
        }
    }
}
