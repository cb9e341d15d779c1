package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.StackRecord;
import io.picasso.devstack.parts.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reset}: stops the stack and deletes its state. */
@Command(
        name = "reset",
        description = "Stops everything and deletes all state: accounts, pictures, orders, mails, keys.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.found();
        Path directory = home.directory(installation);
        if (!Files.exists(directory)) {
            System.out.println("There is no state in " + directory + ".");
            return 0;
        }
        Optional<StackRecord> record = home.record(installation);
        if (record.isEmpty()) {
            System.err.println(directory + " is not the state of a stack; it is left alone.");
            return 1;
        }
        if (!yes && !agreed(directory)) {
            System.err.println("Nothing was deleted.");
            return 1;
        }
        DownCommand.stop(installation, home.home(installation), record.get());
        Trees.delete(directory);
        System.out.println("Deleted " + directory + ".");
        return 0;
    }

    private static boolean agreed(Path directory) throws IOException {
        System.out.print("Delete everything in " + directory + "? Type yes: ");
        System.out.flush();
        BufferedReader answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return "yes".equalsIgnoreCase(answer.readLine());
    }
}
