package org.presswatch.benchmarks.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVMs beside this one, with its class path, all ended with it. */
final class Jvms implements AutoCloseable {

    private final Path log;
    private final List<Process> running = new ArrayList<>();

    /** @param log takes what they print */
    Jvms(Path log) {
        this.log = log;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    }

    /** @param heap the most that it may use, for example {@code 192m} */
    synchronized Process start(String heap, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
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
            throw new UncheckedIOException("no JVM could be started", e);
        }
    }

    /** Ends all of them by force. */
    @Override
    public synchronized void close() {
        running.forEach(Process::destroyForcibly);
        running.clear();
    }
}
