package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo gallery of a new stack. It is loaded by a process of its own (painting needs more memory than the launcher
 * has), through the public HTTP interface:
 *
 * <pre>java ... io.picasso.devstack.gallery.GalleryLoader --home DIR --url SITE --mail INBOX --stripe SIMULATOR</pre>
 *
 * <p>Every line that it prints is shown as its progress; exit code 0 says that the gallery is complete. A loader that was
 * interrupted is run again at the next start and goes on where it was.
 */
final class DemoGallery {

    private static final String MAIN = "io.picasso.devstack.gallery.GalleryLoader";

    private final Stack stack;
    private final Installation installation;

    DemoGallery(Stack stack, Installation installation) {
        this.stack = stack;
        this.installation = installation;
    }

    /** Loads the gallery unless it has been loaded. */
    void load() throws IOException, InterruptedException {
        Path loaded = stack.home().data("gallery").resolve("loaded");
        if (Files.exists(loaded) || DemoGallery.class.getResource("/" + MAIN.replace('.', '/') + ".class") == null) {
            return;
        }
        Process loader = new ProcessBuilder(command())
                .redirectError(stack.home().log("gallery").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(loader::destroy, "stop-gallery"));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(loader.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> System.out.println("  · gallery  " + line));
        }
        if (loader.waitFor() == 0) {
            Files.createFile(loaded);
        } else {
            System.out.println("  ✗ gallery  could not be loaded; the next ./picasso up tries again. See "
                    + stack.home().log("gallery"));
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-Dpicasso.root=" + installation.root()));
        command.addAll(List.of("-cp", installation.serversClassPath(), MAIN));
        command.addAll(List.of("--home", stack.home().directory().toString(), "--url", stack.url()));
        command.addAll(List.of("--mail", stack.address(Stack.MAIL), "--stripe", stack.address(Stack.STRIPE)));
        return command;
    }
}
