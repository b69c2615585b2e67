package org.presswatch.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start one child process.
 *
 * @param name what people call it
 * @param command program and arguments
 * @param environment added to this process's own
 * @param directory the working directory
 * @param log where its output is appended
 * @param readiness answers 200 when it is ready
 */
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log, URI readiness) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
