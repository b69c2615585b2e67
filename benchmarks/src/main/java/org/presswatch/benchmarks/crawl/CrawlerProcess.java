package org.presswatch.benchmarks.crawl;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jboss.logmanager.LogContext;
import org.presswatch.fetcher.crawl.Replica;
import org.presswatch.fetcher.emit.RelayClients;

/** One replica in a process of its own: database, broker, hosts, port, delay in ms, hosts at a time, interval in s. */
public final class CrawlerProcess {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private CrawlerProcess() {}

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager();
        // Nobody would end it once the benchmark is gone, and every later measurement would pay for it.
        ProcessHandle.current()
                .parent()
                .ifPresent(benchmark ->
                        benchmark.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        // As the service has it: without a level the HTTP client writes every byte to a log that nobody keeps.
        LogContext.getLogContext().getLogger("").setLevel(Level.WARNING);
        var settings = new Replica.Settings(
                FakeHosts.authorities(Integer.parseInt(args[2]), Integer.parseInt(args[3])),
                Duration.ofMillis(Long.parseLong(args[4])),
                LEASE,
                Integer.parseInt(args[5]),
                Duration.ofSeconds(Long.parseLong(args[6])));
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        Replica.start(
                CrawlServers.open(args[0]),
                new RelayClients(Map.of("bootstrap.servers", args[1])),
                host -> List.of(loopback),
                settings,
                new SimpleMeterRegistry());
        Thread.currentThread().join();
    }

    static Process start(CrawlServers servers, String database, List<String> settings) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                CrawlerProcess.class.getName(),
                database,
                servers.broker()));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
