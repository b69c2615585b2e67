package org.presswatch.docs;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files are. */
public final class Repository {

    private Repository() {}

    /** The folder of {@code docker-compose.yml}: tests run in their module's. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
