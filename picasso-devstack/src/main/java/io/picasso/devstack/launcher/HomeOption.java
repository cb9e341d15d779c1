package io.picasso.devstack.launcher;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.StackException;
import io.picasso.devstack.StackRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --home}, which every verb about a stack takes. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the state is kept (default: .picasso/ of the project).")
    private @Nullable Path directory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    Path directory(Installation installation) {
        Path chosen = directory;
        return chosen == null ? installation.root().resolve(".picasso") : chosen.toAbsolutePath();
    }

    Home home(Installation installation) {
        return new Home(directory(installation));
    }

    /** The record of a stack that was started here; asking makes no directory. */
    Optional<StackRecord> record(Installation installation) throws IOException {
        Path chosen = directory(installation);
        return Files.isDirectory(chosen) ? StackRecord.read(new Home(chosen)) : Optional.empty();
    }

    /** For the verbs that make no sense before the first start. */
    StackRecord existing(Installation installation) throws IOException {
        return record(installation)
                .orElseThrow(() -> new StackException(
                        "Nothing has been started in " + directory(installation) + " yet. Run: ./picasso up"));
    }
}
