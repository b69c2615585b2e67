package org.presswatch.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.local.FreePorts;
import org.presswatch.local.kafka.BrokerMain;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

/** A broker as a process of its own, on a port that survives its restarts. */
public final class Broker implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final int SECONDS_TO_STOP = 20;

    private final Path data;
    private final Path log;
    private final int port = FreePorts.any();
    private final int controllerPort = FreePorts.any();
    private Process process;

    private Broker(Path data, Path log) {
        this.data = data;
        this.log = log;
        this.process = launch();
    }

    /** Starts it and returns when it answers; it has no topics yet. */
    public static Broker start(Path data, Path log) {
        var broker = new Broker(data, log);
        broker.awaitReady();
        return broker;
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    /** The process that runs now. */
    public synchronized ProcessHandle process() {
        return process.toHandle();
    }

    /** Creates the topics of the line. */
    public void createTopics(List<String> topicIds) {
        try (Admin admin = admin()) {
            TopicCreation.DEFAULT.createMissing(admin, topicIds);
        }
    }

    /** Ends it by SIGTERM or SIGKILL, leaves it away for that time, and starts it; returns before it answers. */
    public synchronized void restart(boolean byForce, Duration away) throws InterruptedException {
        awaitReady();
        end(byForce);
        Thread.sleep(away);
        process = launch();
    }

    /** Ends it by SIGTERM or SIGKILL. */
    public synchronized void end(boolean byForce) throws InterruptedException {
        if (byForce) {
            process.destroyForcibly().waitFor();
            return;
        }
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts it after {@link #end}; returns before it answers. */
    public synchronized void begin() {
        process = launch();
    }

    /** Returns when it answers. */
    public void awaitReady() {
        try (Admin admin = admin()) {
            admin.describeCluster().nodes().get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer, see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker started", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) LONGEST_START.toMillis()));
    }

    private Process launch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Without a level, every message for a log that nobody keeps would be put together: a good part of its
                // work.
                "-Dslf4j.provider=" + NOP_FallbackServiceProvider.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                data.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the broker could not be started", e);
        }
    }

    @Override
    public synchronized void close() {
        process.destroyForcibly();
    }
}
