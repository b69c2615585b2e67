package org.presswatch.chaos.process;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.presswatch.local.FreePorts;
import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.postgres.LocalPostgres.Durability;

/** A database on a port that survives its restarts. */
public final class Database implements AutoCloseable {

    private static final String NAME = "presswatch";

    /** What is left of a killed server holds its memory for a moment. */
    private static final int STARTS = 5;

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final Path directory;
    private final int port = FreePorts.any();
    private LocalPostgres server;

    private Database(Path directory) {
        this.directory = directory;
        this.server = LocalPostgres.start(directory, port, Durability.DURABLE);
    }

    /** Starts it with an empty database for the line. */
    public static Database start(Path directory) {
        var database = new Database(directory);
        database.server.createDatabase(NAME);
        return database;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** Everything that runs of it now. */
    public Stream<ProcessHandle> processes() {
        return LocalPostgres.findProcess(directory)
                .map(main -> Stream.concat(Stream.of(main), main.descendants()))
                .orElse(Stream.empty());
    }

    /** Ends it, leaves it away for that time, and returns when it runs again. */
    public synchronized void restart(boolean byForce, Duration away) throws InterruptedException {
        end(byForce);
        Thread.sleep(away);
        begin();
    }

    /** Ends it in order or by SIGKILL. */
    public synchronized void end(boolean byForce) {
        if (byForce) {
            LocalPostgres.kill(directory);
        }
        // Also after a kill: it gives back the lock on the directory.
        server.close();
    }

    /** Starts it after {@link #end}. */
    public synchronized void begin() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                server = LocalPostgres.start(directory, port, Durability.DURABLE);
                return;
            } catch (UncheckedIOException | IllegalStateException e) {
                if (attempt == STARTS) {
                    throw e;
                }
                Thread.sleep(BETWEEN_STARTS);
            }
        }
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
