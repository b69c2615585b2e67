package org.presswatch.stage.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** JVMs beside this one, with its class path, that all end with it. */
final class Children implements AutoCloseable {

    private final Path log;
    private final List<Process> running = new CopyOnWriteArrayList<>();

    /**
     * @param log the file that takes what they print
     */
    Children(Path log) {
        this.log = log;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    }

    Process start(Class<?> main, String... arguments) {
        return start("128m", main, arguments);
    }

    /**
     * @param heap the most that it may use, for example {@code 512m}
     */
    Process start(String heap, Class<?> main, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jboss.logging.provider=jdk",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("no child JVM", e);
        }
    }

    /** SIGKILL. */
    void kill(Process process) {
        process.destroyForcibly();
        end(process);
    }

    /** SIGSTOP, and SIGCONT after that time; it may be killed meanwhile. */
    void freeze(Process process, Duration time) {
        signal(process, "-STOP");
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(time.toNanos());
            signal(process, "-CONT");
        });
    }

    private static void signal(Process process, String signal) {
        try {
            if (process.isAlive()) {
                new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no signal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM, and SIGKILL for who does not end in 15 s. */
    void stop(Process process) {
        process.destroy();
        end(process);
    }

    private void end(Process process) {
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.remove(process);
    }

    @Override
    public void close() {
        List.copyOf(running).forEach(this::kill);
    }
}
