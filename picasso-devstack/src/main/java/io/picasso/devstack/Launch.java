package io.picasso.devstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is run.
 *
 * @param command     program and arguments
 * @param environment what is added to the environment
 * @param directory   the working directory
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {

    /** Takes copies. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
