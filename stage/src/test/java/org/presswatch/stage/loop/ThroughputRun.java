package org.presswatch.stage.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.local.FreePorts;
import org.presswatch.testkit.SampleEvents;

/**
 * Compares two builds of the parser: how many pages a second each takes from a full topic, in turn, each with a fresh
 * broker. Its last line is JSON.
 *
 * <p>Arguments: pages, rounds, the one {@code quarkus-run.jar}, the other.
 */
final class ThroughputRun {

    private static final int PAGE_BYTES = 60_000;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

    private ThroughputRun() {}

    public static void main(String[] arguments) throws Exception {
        int pages = Integer.parseInt(arguments[0]);
        List<List<Double>> rates = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            for (int turn = 0; turn < 2; turn++) {
                int which = (round + turn) % 2;
                double rate = pagesPerSecond(Path.of(arguments[2 + which]), pages);
                System.out.printf("round %d, build %d: %.0f pages/s%n", round, which + 1, rate);
                rates.get(which).add(rate);
            }
        }
        double first = median(rates.getFirst());
        double second = median(rates.getLast());
        System.out.printf(
                "{\"pages\":%d,\"first\":%.0f,\"second\":%.0f,\"ratio\":%.2f}%n", pages, first, second, second / first);
        System.exit(0);
    }

    private static double pagesPerSecond(Path jar, int pages) throws Exception {
        Path data = Files.createTempDirectory("throughput");
        int port = FreePorts.any();
        String servers = "127.0.0.1:" + port;
        try (var children = new Children(data.resolve("broker.log"))) {
            children.start(
                    "512m",
                    BrokerProcess.class,
                    data.resolve("broker").toString(),
                    Integer.toString(port),
                    Integer.toString(FreePorts.any()));
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
                TopicCreation.DEFAULT.createMissing(admin, List.of());
            }
            fill(servers, pages);
            Process parser = start(jar, servers, data);
            try {
                return measure(servers, pages);
            } finally {
                parser.destroyForcibly().waitFor();
            }
        }
    }

    private static void fill(String servers, int pages) throws Exception {
        String html = "<html><head><title>A page</title></head><body><article><h1>A page</h1>"
                + "<p>The harbour was opened again, after the storm had kept the ferries inside for nine days.</p>"
                        .repeat(PAGE_BYTES / 95)
                + "</article></body></html>";
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "compression.type", "zstd",
                        // On a topic that was only just made, a producer with several requests in flight may hang.
                        "max.in.flight.requests.per.connection", "1"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int id = 0; id < pages; id++) {
                producer.send(EventRecords.write(
                        Topics.PAGES_FETCHED,
                        SampleEvents.page("https://news.example.org/" + id, "A page", html),
                        "/presswatch/fetcher"));
            }
        }
    }

    private static Process start(Path jar, String servers, Path data) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dquarkus.http.port=0",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("parser.log").toFile());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", servers);
        return builder.start();
    }

    /** From the first article on, so that the start of the JVM does not count. */
    private static double measure(String servers, int pages) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", servers,
                        "group.id", "throughput",
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ARTICLES_PARSED));
            long deadline = System.nanoTime() + LONGEST_RUN.toNanos();
            long start = 0;
            int first = 0;
            int seen = 0;
            while (seen < pages && System.nanoTime() < deadline) {
                seen += consumer.poll(Duration.ofMillis(100)).count();
                if (start == 0 && seen > pages / 10) {
                    start = System.nanoTime();
                    first = seen;
                }
            }
            return (seen - first) * 1e9 / (System.nanoTime() - start);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
