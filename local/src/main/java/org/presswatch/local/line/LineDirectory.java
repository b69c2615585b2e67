package org.presswatch.local.line;

import java.nio.file.Path;

/** Where a line keeps its data and logs. */
public record LineDirectory(Path root) {

    public LineDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The log of one part, for example {@code parser}. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** What the start makes for itself and can make again. */
    Path run() {
        return root.resolve("run");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path pids() {
        return root.resolve("pids");
    }
}
