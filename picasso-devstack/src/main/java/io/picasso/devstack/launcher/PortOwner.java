package io.picasso.devstack.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who listens on a port, as far as Linux lets us see it. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** " by process 12 (java)", or nothing where that cannot be seen. */
    static String describe(int port) {
        Set<String> sockets = new HashSet<>(sockets("/proc/net/tcp", port));
        sockets.addAll(sockets("/proc/net/tcp6", port));
        if (sockets.isEmpty()) {
            return "";
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> " by process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + Path.of(command).getFileName() + ")")
                                .orElse(""))
                .orElse("");
    }

    private static Set<String> sockets(String table, int port) {
        Set<String> found = new HashSet<>();
        String suffix = ":%04X".formatted(port);
        try (Stream<String> lines = Files.lines(Path.of(table))) {
            lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns ->
                            columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .forEach(columns -> found.add("socket:[" + columns[9] + "]"));
        } catch (IOException e) {
            return Set.of(); // no such table here: the owner stays unnamed
        }
        return found;
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return false; // another user's process, or it has just ended
        }
    }
}
