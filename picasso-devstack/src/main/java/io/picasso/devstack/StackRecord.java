package io.picasso.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the stack of a state directory was started the last time, so that every other verb finds it.
 *
 * @param port     the first HTTP port
 * @param basePort the first port of the other parts
 * @param nodes    how many application servers
 */
public record StackRecord(int port, int basePort, int nodes) {

    /** Reads the record, if the stack has ever been started. */
    public static Optional<StackRecord> read(Home home) throws IOException {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file(home)), StackRecord.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes the record. */
    public void write(Home home) throws IOException {
        Json.write(file(home), this);
    }

    /** The stack that it describes. */
    public Stack stack(Installation installation, Home home) {
        return new Stack(installation, home, new Ports(port, basePort), nodes);
    }

    private static Path file(Home home) {
        return home.run().resolve("stack.json");
    }
}
