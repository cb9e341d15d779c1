package io.picasso.devstack.launcher;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.RunningProcess;
import io.picasso.devstack.StackRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: ends every process that {@code up} has started, and only those. */
@Command(name = "down", description = "Stops everything that up has started; the state is kept.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private final HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.found();
        Optional<StackRecord> record = home.record(installation);
        if (record.isEmpty()) {
            System.out.println("Nothing runs in " + home.directory(installation) + ".");
            return 0;
        }
        stop(installation, home.home(installation), record.get());
        System.out.println("All stopped.");
        return 0;
    }

    /** A launcher in the foreground ends its parts itself when it is asked to end. */
    static void stop(Installation installation, Home home, StackRecord record)
            throws IOException, InterruptedException {
        Optional<RunningProcess> launcher = RunningProcess.alive(home, "launcher");
        if (launcher.isPresent()) {
            launcher.get().stop(PATIENCE);
            launcher.get().forget(home);
        }
        try (StateLock lock = StateLock.take(home)) {
            record.stack(installation, home).close(new StopProgress());
        }
    }
}
