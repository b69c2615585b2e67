package org.presswatch.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived the process which started it: it still holds the data directory. */
record OrphanedServer(ProcessHandle process) {

    private static final int SECONDS_TO_STOP = 20;

    /** The live server named by {@code postmaster.pid} in a data directory, if there is one and it is a PostgreSQL. */
    static Optional<OrphanedServer> in(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() ? Optional.empty() : find(lines.getFirst().strip());
    }

    private static Optional<OrphanedServer> find(String pid) {
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(OrphanedServer::isPostgres)
                        .map(OrphanedServer::new)
                : Optional.empty();
    }

    /** The number may belong to another program by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** Asks it to stop and waits; what was committed is safe either way. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        process.destroyForcibly();
    }
}
