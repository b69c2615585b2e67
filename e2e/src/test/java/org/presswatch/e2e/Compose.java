package org.presswatch.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One Compose project of the test's own, by whichever of the two Compose commands is installed. */
final class Compose implements AutoCloseable {

    private static final int LONGEST_MINUTES = 10;

    private final List<String> command;
    private final Path directory;
    private final Map<String, String> environment;

    /**
     * @param project name of the project, so that nothing else is touched
     * @param files Compose files relative to {@code directory}
     */
    Compose(Path directory, String project, List<String> files, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
        command = new ArrayList<>(
                succeeds("docker", "compose", "version") ? List.of("docker", "compose") : List.of("docker-compose"));
        command.addAll(List.of("-p", project));
        files.forEach(file -> command.addAll(List.of("-f", file)));
    }

    static boolean engineAnswers() {
        return succeeds("docker", "info");
    }

    /** Builds the images and starts everything. */
    void up(String... options) {
        var arguments = new ArrayList<>(List.of("up", "-d", "--build"));
        arguments.addAll(List.of(options));
        compose(arguments.toArray(String[]::new));
    }

    /** The ids of a service's containers. */
    List<String> containers(String service) {
        return compose("ps", "-q", service)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What the service in a container answers to a GET, without its headers' help. */
    String get(String container, String path) {
        String request = "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET " + path + " HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3";
        return run(List.of("docker", "exec", container, "bash", "-c", request));
    }

    /** A value of {@code docker inspect}. */
    String inspect(String container, String template) {
        return run(List.of("docker", "inspect", "--format", template, container))
                .strip();
    }

    String logs() {
        return compose("logs", "--no-color", "--tail=60");
    }

    private String compose(String... arguments) {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return run(whole);
    }

    private String run(List<String> whole) {
        try {
            var builder =
                    new ProcessBuilder(whole).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", whole) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", whole), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the project and removes its volumes. */
    @Override
    public void close() {
        compose("down", "-v", "--remove-orphans", "-t", "5");
    }
}
