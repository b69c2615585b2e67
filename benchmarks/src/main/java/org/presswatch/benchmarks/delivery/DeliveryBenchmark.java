package org.presswatch.benchmarks.delivery;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.presswatch.benchmarks.Benchmark;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.local.FreePorts;
import org.presswatch.local.kafka.BrokerMain;

/** Takes full topics of pages with transactions and without, in turn, each with a fresh broker. */
public final class DeliveryBenchmark implements Benchmark {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

    private record Result(double rate, double cpuMillis) {}

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String summary() {
        return "the parser with transactions (exactly once) beside the same without";
    }

    @Override
    public String usage() {
        return """
                Usage: presswatch bench delivery [PAGES [ROUNDS]]

                The parser's work takes PAGES (4000) pages of 60 kB from a full topic, at least once and exactly once in
                turn, ROUNDS (3) times, each with a fresh broker. The last line is JSON with the medians; ratio is
                exactly-once by at-least-once of a round. CPU is that of stage and broker together.""";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        int pages = arguments.isEmpty() ? 4_000 : Integer.parseInt(arguments.getFirst());
        int rounds = arguments.size() < 2 ? 3 : Integer.parseInt(arguments.get(1));
        List<String> modes = List.of(StageMain.AT_LEAST_ONCE, StageMain.EXACTLY_ONCE);
        List<List<Result>> results = List.of(new ArrayList<>(), new ArrayList<>());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < 2; turn++) {
                int which = (round + turn) % 2;
                Result result = measure(modes.get(which), pages);
                results.get(which).add(result);
                System.out.printf(
                        Locale.ROOT,
                        "round %d, %s: %.0f pages/s, %.2f ms CPU a page%n",
                        round + 1,
                        modes.get(which),
                        result.rate(),
                        result.cpuMillis());
            }
            ratios.add(results.getLast().getLast().rate()
                    / results.getFirst().getLast().rate());
        }
        System.out.println(summaryOf(pages, results, ratios));
        return 0;
    }

    private static String summaryOf(int pages, List<List<Result>> results, List<Double> ratios) {
        return String.format(
                Locale.ROOT,
                "{\"pages\":%d,\"at_least_once\":%.0f,\"exactly_once\":%.0f,\"ratio\":%.2f,\"round_ratios\":%s,"
                        + "\"cpu_ms\":[%.2f,%.2f],\"load\":%.1f}",
                pages,
                median(results.getFirst(), Result::rate),
                median(results.getLast(), Result::rate),
                ratios.stream().sorted().toList().get(ratios.size() / 2),
                ratios.stream()
                        .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                        .toList(),
                median(results.getFirst(), Result::cpuMillis),
                median(results.getLast(), Result::cpuMillis),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Result measure(String mode, int pages) throws Exception {
        Path data = Files.createTempDirectory("presswatch-delivery");
        int port = FreePorts.any();
        String servers = "127.0.0.1:" + port;
        try (var jvms = new Jvms(data.resolve("log"))) {
            Process broker = jvms.start(
                    "512m",
                    BrokerMain.class,
                    data.resolve("broker").toString(),
                    Integer.toString(port),
                    Integer.toString(FreePorts.any()));
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
                TopicCreation.DEFAULT.createMissing(admin, List.of());
            }
            PagesTopic.fill(servers, pages);
            Process stage = jvms.start("192m", StageMain.class, servers, mode);
            return read(servers, pages, List.of(stage, broker));
        } finally {
            Files.walk(data)
                    .sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** From the first tenth of the articles on, so that the start of the JVM does not count. */
    private static Result read(String servers, int pages, List<Process> processes) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", servers,
                        "group.id", "bench",
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
            while (seen < pages) {
                seen += consumer.poll(Duration.ofMillis(100)).count();
                if (start == 0 && seen > pages / 10) {
                    start = System.nanoTime();
                    cpu = cpuMillis(processes);
                    first = seen;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("only %d of %d pages came through".formatted(seen, pages));
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
