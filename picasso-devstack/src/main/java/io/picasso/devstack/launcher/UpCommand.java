package io.picasso.devstack.launcher;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Ports;
import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.Stack;
import io.picasso.devstack.StackException;
import io.picasso.devstack.StackRecord;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: starts what does not run, waits until all is ready, and stays until Ctrl-C. */
@Command(
        name = "up",
        description = {
            "Starts Picasso and stays in the foreground; Ctrl-C stops everything.",
            "What runs already is left alone: after a crash of one part, up starts just that part again."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--detach", description = "Returns when all is ready; ./picasso down stops it.")
    private boolean detach;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port of the site (default: 9080).")
    private @Nullable Integer port;

    @Option(
            names = "--base-port",
            paramLabel = "N",
            description = "First of the nine ports of the other parts (default: 19000).")
    private @Nullable Integer basePort;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many Liberty servers, at the HTTP port and those after it (default: 1).")
    private @Nullable Integer nodes;

    @Option(names = "--no-gallery", description = "Does not load the demo gallery at the first start.")
    private boolean noGallery;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.found();
        Home directory = home.home(installation);
        try (StateLock lock = StateLock.take(directory)) {
            StackRecord record = wanted(installation, directory);
            Stack stack = record.stack(installation, directory);
            Session session = new Session(stack, record, detach, lock);
            return session.run(() -> {
                if (!noGallery) {
                    new DemoGallery(stack, installation).load();
                }
                return null;
            });
        }
    }

    /** A stack of which a part lives keeps its ports: another choice is refused, none is the old one. */
    private StackRecord wanted(Installation installation, Home directory) throws IOException {
        Optional<StackRecord> before = StackRecord.read(directory);
        boolean lives = before.isPresent() && lives(before.get().stack(installation, directory));
        StackRecord base =
                before.filter(record -> lives).orElse(new StackRecord(Ports.DEFAULT_HTTP, Ports.DEFAULT_BASE, 1));
        StackRecord wanted = new StackRecord(
                Objects.requireNonNullElse(port, base.port()),
                Objects.requireNonNullElse(basePort, base.basePort()),
                Objects.requireNonNullElse(nodes, base.nodes()));
        if (wanted.nodes() < 1 || wanted.nodes() > 9) {
            throw new StackException("--nodes is a number from 1 to 9, not " + wanted.nodes() + ".");
        }
        boolean moved = wanted.port() != base.port() || wanted.basePort() != base.basePort();
        if (lives && (moved || wanted.nodes() < base.nodes())) {
            throw new StackException(
                    "This stack runs already, at HTTP port %d and base port %d with %d node(s). Stop it first: ./picasso down"
                            .formatted(base.port(), base.basePort(), base.nodes()));
        }
        return wanted;
    }

    private static boolean lives(Stack stack) throws IOException {
        for (var part : stack.parts()) {
            if (RunningProcess.alive(stack.home(), part.name()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
