package io.picasso.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The state directory of one stack: {@code run} (which process is which), {@code logs}, {@code data} (one directory per
 * part), {@code secrets} and {@code liberty}.
 *
 * @param directory where all of it stands; absolute
 */
public record Home(Path directory) {

    /** Makes the path absolute, so that it means the same in every process that reads it. */
    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    /** Where the records of the running processes stand. */
    public Path run() {
        return made("run");
    }

    /** What the processes print. */
    public Path logs() {
        return made("logs");
    }

    /** The log of one part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The data of one part. */
    public Path data(String part) {
        return made("data/" + part);
    }

    /** Generated keys and passwords, readable by the owner only. */
    public Path secrets() {
        return made("secrets");
    }

    /** Liberty's user directory. */
    public Path liberty() {
        return made("liberty");
    }

    /** Where a test writes the name of the instant at which the next server that reaches it is to halt. */
    public Path faultFile() {
        return run().resolve("fault");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The state directory cannot be written: " + directory, e);
        }
    }
}
