package org.presswatch.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.presswatch.benchmarks.Arguments;
import org.presswatch.benchmarks.Benchmark;
import org.presswatch.chaos.ChaosLine;
import org.presswatch.chaos.site.NewsSite;
import org.presswatch.local.line.LineDirectory;

/** The whole line from a news site's feed to the topic, as fast as it goes and then at half of that. */
public final class PipelineBenchmark implements Benchmark {

    private static final List<String> SERVICES = List.of("fetcher", "parser", "classifier", "store");
    private static final int HOSTS = 16;

    private static final int LEAST_WARM_UP = 400;

    /** Entries of one feed, as many as feeds of news have. */
    private static final int SHOWN = 50;

    /** Articles of one host that are under way at most: fewer than its feed shows, so that none drops out of it unseen. */
    private static final int UNDER_WAY = 40;

    private static final int USAGE = 2;
    private static final String FLIGHT = "--flight";
    private static final String WARM_UP = "--warm-up";

    private record Throughput(double rate, CpuTimes cpu) {}

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public String summary() {
        return "the whole line from feed entry to event: articles a second, CPU, latency, flame graphs";
    }

    @Override
    public String usage() {
        return """
                Usage: presswatch bench pipeline [--flight] [--warm-up ARTICLES] [ARTICLES [REPLICAS...]]

                A news site of 16 hosts on this machine publishes ARTICLES (3000) pages of 60 kB, 40 of each host under way at
                any time, and the whole line with its own broker and database, warmed up by as many or as --warm-up says,
                takes them as fast as it can; then a fifth of that at half of the rate that came out, to see how long an
                article is under way from its entry in the feed to its event on articles.classified, and in which part of the
                way. Once for each number of REPLICAS of every stage (1 3). The last line of each is JSON.
                With --flight, each service of a line with one replica records a flight (JFR), kept in benchmarks/target/pipeline
                with a flame graph for each. It costs about a tenth of the processor time.""";
    }

    @Override
    public int run(List<String> given) throws Exception {
        boolean flight = given.contains(FLIGHT);
        int warmUp = Arguments.number(given, WARM_UP, 0);
        List<Integer> numbers = numbers(given);
        int articles = numbers.isEmpty() ? 3_000 : numbers.getFirst();
        if (articles < 5 || warmUp < 0) {
            System.err.println("ARTICLES must be 5 at least");
            return USAGE;
        }
        List<Integer> replicas = numbers.size() < 2 ? List.of(1, 3) : numbers.subList(1, numbers.size());
        for (int number : replicas) {
            System.out.println(measure(
                    Math.max(LEAST_WARM_UP, warmUp == 0 ? articles : warmUp), articles, number, flight && number == 1));
        }
        return 0;
    }

    private static List<Integer> numbers(List<String> given) {
        var others = new ArrayList<>(given);
        others.remove(FLIGHT);
        int warmUp = others.indexOf(WARM_UP);
        if (warmUp >= 0) {
            others.subList(warmUp, Math.min(others.size(), warmUp + 2)).clear();
        }
        return others.stream().map(Integer::valueOf).toList();
    }

    private static String measure(int warmUp, int articles, int replicas, boolean flight) throws Exception {
        Path home = Path.of(System.getProperty("presswatch.home", "")).toAbsolutePath();
        Path results = Files.createDirectories(home.resolve("benchmarks/target/pipeline"));
        Path data = Files.createTempDirectory("presswatch-pipeline");
        List<String> options = flight ? List.of(Flight.option(results)) : List.of();
        var directory = new LineDirectory(data);
        try (NewsSite site = NewsSite.start(HOSTS, SHOWN);
                ChaosLine line =
                        ChaosLine.start(home, directory, site.fetcherEnvironment(data.resolve("site")), options);
                var arrivals = new Arrivals(line.broker().servers())) {
            for (int replica = 0; replica < replicas; replica++) {
                SERVICES.forEach(line::add);
            }
            line.replicas().awaitStarted();
            var press = new Press(site, arrivals, HOSTS * UNDER_WAY);
            press.publishWhatIsTaken(warmUp);
            Throughput throughput = throughput(line, press, articles);
            Latency latency = press.publishAt(throughput.rate() / 2, articles / 5);
            if (flight) {
                for (String service : SERVICES) {
                    line.replicas().leave(service, 0);
                }
                Flight.draw(results);
            }
            return json(articles, replicas, throughput, latency);
        } finally {
            delete(data);
        }
    }

    /** From the first publication on until all events are there. */
    private static Throughput throughput(ChaosLine line, Press press, int articles) throws InterruptedException {
        CpuTimes before = CpuTimes.of(line, SERVICES);
        long start = System.nanoTime();
        press.publishWhatIsTaken(articles);
        double rate = articles * 1e9 / (System.nanoTime() - start);
        return new Throughput(rate, CpuTimes.of(line, SERVICES).perArticleSince(before, articles));
    }

    private static String json(int articles, int replicas, Throughput throughput, Latency latency) {
        return String.format(
                Locale.ROOT,
                "{\"articles\":%d,\"replicas\":%d,\"articles_per_second\":%.0f,\"cpu_ms_per_article\":%s,"
                        + "%s,\"load\":%.1f}",
                articles,
                replicas,
                throughput.rate(),
                throughput.cpu().toJson(),
                latency.toJson(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
