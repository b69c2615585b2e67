package org.presswatch.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.presswatch.local.FreePorts;

/** One process of a service that is started again whenever it ends, until it is told to leave. */
final class Replica {

    private static final long MILLIS_BEFORE_RESTART = 500;
    private static final Duration TO_LEAVE = Duration.ofSeconds(20);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path home;
    private final Path log;
    private final Health health;
    private final Runnable onUnaskedEnd;

    private @Nullable Process process;
    private boolean asked;
    private boolean leaving;

    /** @param home where it runs: its settings name files of the project */
    Replica(List<String> command, Map<String, String> environment, Path home, Path log, Runnable onUnaskedEnd) {
        int port = FreePorts.any();
        this.command = command;
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.health = new Health(port);
        this.home = home;
        this.log = log;
        this.onUnaskedEnd = onUnaskedEnd;
        launch();
    }

    /** Returns when it has started, or at the end of that time. */
    void awaitStarted(Duration patience) throws InterruptedException {
        health.awaitLife(patience);
    }

    Readiness readiness() throws InterruptedException {
        return health.readiness();
    }

    /** SIGKILL. */
    synchronized void kill() {
        if (process != null) {
            asked = true;
            process.destroyForcibly();
        }
    }

    /** SIGSTOP now, and SIGCONT after that time; it may be killed meanwhile. */
    synchronized void pause(Duration time) {
        Process frozen = process;
        if (frozen == null) {
            return;
        }
        Signals.freeze(frozen);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Signals.thaw(frozen);
        });
    }

    /** SIGTERM, and SIGKILL for one that has not ended in 20 s. Returns how long it took. */
    Duration leave() throws InterruptedException {
        Process last = beginToLeave();
        long start = System.nanoTime();
        if (last != null) {
            last.destroy();
            if (!last.waitFor(TO_LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
                last.destroyForcibly().waitFor();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** SIGKILL, for good. */
    void end() {
        Process last = beginToLeave();
        if (last != null) {
            last.destroyForcibly();
        }
    }

    synchronized @Nullable ProcessHandle findProcess() {
        return process == null ? null : process.toHandle();
    }

    private synchronized @Nullable Process beginToLeave() {
        leaving = true;
        return process;
    }

    private synchronized void launch() {
        if (leaving) {
            return;
        }
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            Thread.ofVirtual().start(() -> watch(started));
        } catch (IOException e) {
            throw new UncheckedIOException("a service could not be started, see " + log, e);
        }
    }

    private void watch(Process started) {
        try {
            started.waitFor();
            synchronized (this) {
                if (!asked && !leaving) {
                    onUnaskedEnd.run();
                }
                asked = false;
            }
            Thread.sleep(MILLIS_BEFORE_RESTART);
            launch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
