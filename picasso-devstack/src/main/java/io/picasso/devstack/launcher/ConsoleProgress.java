package io.picasso.devstack.launcher;

import io.picasso.devstack.Part;
import io.picasso.devstack.Progress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/**
 * The parts as they come up: on a terminal one line each that changes in place, elsewhere a line for every change.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final boolean LIVE = Boolean.getBoolean("picasso.terminal");
    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

    private final SequencedMap<String, String> lines = new LinkedHashMap<>();
    private final BooleanSupplier silent;
    private final int width;
    private boolean drawn;

    ConsoleProgress(List<Part> parts, BooleanSupplier silent) {
        this.silent = silent;
        this.width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0) + 2;
        parts.forEach(part -> lines.put(part.name(), "  · " + pad(part.name()) + waitingFor(part)));
        draw();
    }

    private static String waitingFor(Part part) {
        return part.waitsFor().isEmpty()
                ? ""
                : "waits for "
                        + String.join(", ", part.waitsFor().stream().sorted().toList());
    }

    @Override
    public void waiting(String part, String reason) {
        show(part, "·", "waits for " + reason);
    }

    @Override
    public void ready(String part, Duration took) {
        show(part, "✓", String.format(Locale.ROOT, "ready after %.1f s", took.toMillis() / 1000.0));
    }

    @Override
    public void already(String part) {
        show(part, "✓", "runs already");
    }

    @Override
    public void failed(String part, String reason) {
        show(part, "✗", reason.replaceFirst("(?s)[;\n].*", ""));
    }

    private synchronized void show(String part, String mark, String state) {
        if (silent.getAsBoolean()) {
            return;
        }
        String line = "  " + mark + " " + pad(part) + state;
        lines.put(part, line);
        if (LIVE) {
            draw();
        } else {
            System.out.println(line);
        }
    }

    private void draw() {
        if (!LIVE) {
            return;
        }
        StringBuilder all = new StringBuilder(drawn ? UP_AND_CLEAR.formatted(lines.size()) : "");
        lines.values().forEach(line -> all.append(fit(line)).append('\n'));
        System.out.print(all);
        System.out.flush();
        drawn = true;
    }

    /** A line that wraps would spoil the count of lines to go up. */
    private static String fit(String line) {
        int columns = Integer.getInteger("picasso.columns", 80);
        return line.length() < columns ? line : line.substring(0, columns - 1);
    }

    private String pad(String name) {
        return name + " ".repeat(Math.max(0, width - name.length()));
    }

    @Override
    public void close() {
        System.out.flush();
    }
}
