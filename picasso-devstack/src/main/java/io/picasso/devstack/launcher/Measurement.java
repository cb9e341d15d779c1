package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of picasso-it in a process of its own; the launcher does not carry what it needs. */
final class Measurement {

    private Measurement() {}

    /** Runs it to its end; the answer is its exit code. */
    static int run(Installation installation, String main, List<String> arguments)
            throws IOException, InterruptedException {
        Path target = installation.root().resolve("picasso-it/target");
        Path classPath = target.resolve("bench.classpath");
        if (!Files.exists(classPath)) {
            throw new StackException("The measurement is not built: " + classPath + " is missing.");
        }
        List<String> command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-Dpicasso.root=" + installation.root(),
                "-cp",
                target.resolve("test-classes") + ":" + target.resolve("classes") + ":"
                        + Files.readString(classPath).trim(),
                main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
        return process.waitFor();
    }
}
