package io.picasso.devstack.launcher;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Stack;
import io.picasso.devstack.gallery.GalleryLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo gallery of a new stack, loaded by {@link GalleryLoader} in a process of its own: painting needs more memory and
 * a better compiler than the launcher has. A loader that was interrupted goes on at the next start.
 */
final class DemoGallery {

    private static final boolean LIVE = Boolean.getBoolean("picasso.terminal");

    /** What a process answers that a signal has ended. */
    private static final int ENDED_BY_SIGNAL = 128 + 15;

    private final Stack stack;
    private final Installation installation;

    DemoGallery(Stack stack, Installation installation) {
        this.stack = stack;
        this.installation = installation;
    }

    /** Loads the gallery unless it is complete. A site without it is still a site: a fault is told, not thrown. */
    void load() throws IOException, InterruptedException {
        if (GalleryLoader.isLoaded(stack.home().directory())) {
            return;
        }
        Process loader = new ProcessBuilder(command())
                .redirectError(stack.home().log("gallery").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(loader::destroy, "stop-gallery"));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(loader.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(DemoGallery::show);
        }
        int code = loader.waitFor();
        if (code != 0 && code != ENDED_BY_SIGNAL) {
            System.out.println("  ✗ The demo gallery is not complete; the next ./picasso up goes on with it. See "
                    + stack.home().log("gallery"));
        }
    }

    private static void show(String step) {
        String line = "  · " + step;
        if (LIVE) {
            System.out.print("\r\u001b[K" + line + (step.endsWith(": complete") ? "\n" : ""));
            System.out.flush();
        } else {
            System.out.println(line);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-cp", installation.serversClassPath(), GalleryLoader.class.getName()));
        command.addAll(List.of("--url", stack.url(), "--mail-url", stack.address(Stack.MAIL)));
        command.addAll(List.of("--home", stack.home().directory().toString()));
        return command;
    }
}
