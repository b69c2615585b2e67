package org.presswatch.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.presswatch.benchmarks.Benchmark;
import org.presswatch.benchmarks.delivery.PagesTopic;
import org.presswatch.chaos.ChaosLine;
import org.presswatch.chaos.site.NewsSite;
import org.presswatch.events.ArticleIds;
import org.presswatch.local.line.LineDirectory;

/** The whole line from a news site's feed to the topic, as fast as it goes and then at half of that. */
public final class PipelineBenchmark implements Benchmark {

    private static final List<String> SERVICES = List.of("fetcher", "parser", "classifier", "store");
    private static final int HOSTS = 16;
    private static final int LEAST_WARM_UP = 400;
    private static final int MOST_ARTICLES = 8_000;
    private static final int USAGE = 2;
    private static final String FLIGHT = "--flight";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Throughput(double rate, CpuTimes cpu) {}

    private record Latency(double rate, double[] sortedMillis) {

        double percentile(double part) {
            return sortedMillis[(int) Math.min(sortedMillis.length - 1L, Math.round(part * sortedMillis.length))];
        }
    }

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
                Usage: presswatch bench pipeline [--flight] [ARTICLES [REPLICAS...]]

                A news site of 16 hosts on this machine publishes ARTICLES (3000, at most 8000) pages of 60 kB at once, and
                the whole line with its own broker and database, warmed up by as many, takes them; then a fifth of that at
                half of the rate that came out, to see how long an article is under way from its entry in the feed to its event
                on articles.classified. Once for each number of REPLICAS of every stage (1 3). The last line of each is JSON.
                With --flight, each service of a line with one replica records a flight (JFR), kept in benchmarks/target/pipeline
                with a flame graph for each. It costs about a tenth of the processor time.""";
    }

    @Override
    public int run(List<String> given) throws Exception {
        boolean flight = given.contains(FLIGHT);
        List<String> arguments =
                given.stream().filter(argument -> !argument.equals(FLIGHT)).toList();
        int articles = arguments.isEmpty() ? 3_000 : Integer.parseInt(arguments.getFirst());
        if (articles < 5 || articles > MOST_ARTICLES) {
            System.err.println(
                    "ARTICLES must be from 5 to " + MOST_ARTICLES + ", what the feeds of the site can show at once");
            return USAGE;
        }
        List<Integer> replicas = arguments.size() < 2
                ? List.of(1, 3)
                : arguments.subList(1, arguments.size()).stream()
                        .map(Integer::valueOf)
                        .toList();
        for (int number : replicas) {
            System.out.println(measure(articles, number, flight && number == 1));
        }
        return 0;
    }

    private static String measure(int articles, int replicas, boolean flight) throws Exception {
        Path home = Path.of(System.getProperty("presswatch.home", "")).toAbsolutePath();
        Path results = Files.createDirectories(home.resolve("benchmarks/target/pipeline"));
        Path data = Files.createTempDirectory("presswatch-pipeline");
        List<String> options = flight ? List.of(Flight.option(results)) : List.of();
        var directory = new LineDirectory(data);
        try (NewsSite site = NewsSite.start(HOSTS);
                ChaosLine line =
                        ChaosLine.start(home, directory, site.fetcherEnvironment(data.resolve("site")), options);
                var arrivals = new Arrivals(line.broker().servers())) {
            for (int replica = 0; replica < replicas; replica++) {
                SERVICES.forEach(line::add);
            }
            line.replicas().awaitStarted();
            int warmUp = Math.max(LEAST_WARM_UP, articles);
            publish(site, 0, warmUp, 0);
            expect(arrivals, warmUp);
            Throughput throughput = throughput(line, site, arrivals, warmUp, articles);
            Latency latency = latency(site, arrivals, warmUp + articles, articles / 5, throughput.rate() / 2);
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

    /** From the publication on until all events are there. */
    private static Throughput throughput(ChaosLine line, NewsSite site, Arrivals arrivals, int first, int articles)
            throws InterruptedException {
        CpuTimes before = CpuTimes.of(line, SERVICES);
        long start = System.nanoTime();
        publish(site, first, articles, 0);
        expect(arrivals, first + articles);
        double rate = articles * 1e9 / (System.nanoTime() - start);
        return new Throughput(rate, CpuTimes.of(line, SERVICES).perArticleSince(before, articles));
    }

    private static Latency latency(NewsSite site, Arrivals arrivals, int first, int articles, double rate)
            throws InterruptedException {
        long[] published = publish(site, first, articles, rate);
        expect(arrivals, first + articles);
        double[] millis = new double[articles];
        for (int number = 0; number < articles; number++) {
            Long seen = arrivals.seenAt(ArticleIds.ofUrl(site.url(first + number)));
            if (seen == null) {
                throw new IllegalStateException("article %d came under another id".formatted(first + number));
            }
            millis[number] = (seen - published[number]) / 1e6;
        }
        Arrays.sort(millis);
        return new Latency(rate, millis);
    }

    /** At once where the rate is 0; returns when each appeared. */
    private static long[] publish(NewsSite site, int first, int articles, double rate) throws InterruptedException {
        List<String> pages = new ArrayList<>();
        for (int number = first; number < first + articles; number++) {
            pages.add(PagesTopic.html(number));
        }
        long[] published = new long[articles];
        long start = System.nanoTime();
        for (int number = 0; number < articles; number++) {
            long due = rate == 0 ? 0 : (long) (number / rate * 1e9) - (System.nanoTime() - start);
            if (due > 0) {
                Thread.sleep(Duration.ofNanos(due));
            }
            published[number] = System.nanoTime();
            site.publish(first + number, "Report " + (first + number) + " of the harbour town", pages.get(number));
        }
        return published;
    }

    private static void expect(Arrivals arrivals, int number) throws InterruptedException {
        if (!arrivals.await(number, LONGEST)) {
            throw new IllegalStateException("only %d of %d articles came through".formatted(arrivals.count(), number));
        }
    }

    private static String json(int articles, int replicas, Throughput throughput, Latency latency) {
        return String.format(
                Locale.ROOT,
                "{\"articles\":%d,\"replicas\":%d,\"articles_per_second\":%.0f,\"cpu_ms_per_article\":%s,"
                        + "\"latency_at_rate\":%.0f,\"p50_ms\":%.0f,\"p95_ms\":%.0f,\"p99_ms\":%.0f,\"load\":%.1f}",
                articles,
                replicas,
                throughput.rate(),
                throughput.cpu().toJson(),
                latency.rate(),
                latency.percentile(0.5),
                latency.percentile(0.95),
                latency.percentile(0.99),
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
