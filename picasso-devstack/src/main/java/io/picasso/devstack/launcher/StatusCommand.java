package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Json;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.Stack;
import io.picasso.devstack.StackRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: which part runs, where, as which process. */
@Command(
        name = "status",
        description = "Shows every part: whether it is ready, starting or down, its address and its process.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    /** What {@code --json} prints. */
    record Status(String url, List<PartStatus> parts) {}

    /** One part of it; without a process there is no pid. */
    record PartStatus(
            String name,
            String state,
            String address,
            @Nullable Long pid) {}

    @Override
    public Integer call() throws IOException {
        Installation installation = Installation.found();
        StackRecord record =
                home.record(installation).orElse(new StackRecord(Ports.DEFAULT_HTTP, Ports.DEFAULT_BASE, 1));
        Status status = look(record.stack(installation, home.home(installation)));
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(status));
        } else {
            print(status);
        }
        return 0;
    }

    private static Status look(Stack stack) throws IOException {
        List<PartStatus> parts = new ArrayList<>();
        for (Part part : stack.parts().reversed()) {
            String name = part.name();
            @Nullable Long pid = stack.process(name).map(RunningProcess::pid).orElse(null);
            parts.add(new PartStatus(name, stack.state(name), part.address(), pid));
        }
        return new Status(stack.url(), parts);
    }

    private static void print(Status status) {
        System.out.println(status.url());
        for (PartStatus part : status.parts()) {
            String pid = part.pid() == null ? "" : "process " + part.pid();
            System.out.printf("  %-11s %-9s %-28s %s%n", part.name(), part.state(), part.address(), pid);
        }
    }
}
