package org.presswatch.fetcher.emit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.presswatch.fetcher.db.FetcherSchema;

/** A relay in a process of its own, so that it can be killed. */
public final class RelayProcess {

    private RelayProcess() {}

    /** Relays until it is killed. Arguments: the database's address and the broker's. */
    public static void main(String... args) {
        new Relay(
                        FetcherSchema.at(args[0]),
                        new RelayClients(Map.of("bootstrap.servers", args[1])),
                        Duration.ofMillis(5),
                        new SimpleMeterRegistry())
                .run();
    }

    static Process start(String database, String broker) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        database,
                        broker)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
