package org.presswatch.stage.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

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
 * broker, and how much CPU time parser and broker spend on a page, which a busy machine disturbs less. Its last line is
 * JSON.
 *
 * <p>Arguments: pages, rounds, the one {@code quarkus-run.jar}, the other.
 */
final class ThroughputRun {

    private static final int PAGE_BYTES = 60_000;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

    private record Result(double rate, double cpuMillis) {}

    private ThroughputRun() {}

    public static void main(String[] arguments) throws Exception {
        int pages = Integer.parseInt(arguments[0]);
        List<List<Result>> results = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            for (int turn = 0; turn < 2; turn++) {
                int which = (round + turn) % 2;
                Result result = run(Path.of(arguments[2 + which]), pages);
                System.out.printf(
                        "round %d, build %d: %.0f pages/s, %.2f ms CPU%n",
                        round, which + 1, result.rate(), result.cpuMillis());
                results.get(which).add(result);
            }
        }
        System.out.printf(
                "{\"pages\":%d,\"rates\":[%.0f,%.0f],\"ratio\":%.2f,\"cpuMillis\":[%.2f,%.2f]}%n",
                pages,
                median(results.getFirst(), Result::rate),
                median(results.getLast(), Result::rate),
                median(results.getLast(), Result::rate) / median(results.getFirst(), Result::rate),
                median(results.getFirst(), Result::cpuMillis),
                median(results.getLast(), Result::cpuMillis));
        System.exit(0);
    }

    private static Result run(Path jar, int pages) throws Exception {
        Path data = Files.createTempDirectory("throughput");
        int port = FreePorts.any();
        String servers = "127.0.0.1:" + port;
        try (var children = new Children(data.resolve("broker.log"))) {
            Process broker = children.start(
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
                return measure(servers, pages, List.of(parser, broker));
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
    private static Result measure(String servers, int pages, List<Process> processes) {
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
            double cpu = 0;
            int first = 0;
            int seen = 0;
            while (seen < pages && System.nanoTime() < deadline) {
                seen += consumer.poll(Duration.ofMillis(100)).count();
                if (start == 0 && seen > pages / 10) {
                    start = System.nanoTime();
                    cpu = cpuMillis(processes);
                    first = seen;
                }
            }
            return new Result(
                    (seen - first) * 1e9 / (System.nanoTime() - start), (cpuMillis(processes) - cpu) / (seen - first));
        }
    }

    private static double cpuMillis(List<Process> processes) {
        return processes.stream()
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElseThrow().toMillis())
                .sum();
    }

    private static double median(List<Result> results, ToDoubleFunction<Result> figure) {
        return results.stream().mapToDouble(figure).sorted().toArray()[results.size() / 2];
    }
}
