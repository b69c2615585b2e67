package org.presswatch.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.listing.ListedFeed;

/** One replica schedules many feeds, each on a host of its own; every feed is polled again after the interval. */
record PollsRun(int feeds, Duration interval, Duration measured) {

    private static final int AT_A_TIME = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * What it took.
     *
     * @param firstRound until every feed was polled once, with its robots.txt
     * @param cpuPerPoll of the replica's process, in the rounds after
     * @param resident the most memory that the process had, in MiB
     */
    record Figures(Duration firstRound, double pollsPerSecond, Duration cpuPerPoll, long resident) {}

    Figures run(CrawlServers servers) throws Exception {
        String database = servers.freshDatabase();
        try (var site = new FakeHosts(1, 1_000)) {
            new FeedCatalogue(CrawlServers.open(database))
                    .list(IntStream.range(0, feeds)
                            .mapToObj(host -> new ListedFeed(
                                    "http://" + FakeHosts.authority(host, site.port()) + "/feed",
                                    null,
                                    null,
                                    null,
                                    null))
                            .toList());
            Process process = CrawlerProcess.start(
                    servers,
                    database,
                    List.of(
                            Integer.toString(feeds),
                            Integer.toString(site.port()),
                            "1",
                            Integer.toString(AT_A_TIME),
                            Long.toString(interval.toSeconds())));
            try {
                return measure(site, process);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Figures measure(FakeHosts site, Process process) throws InterruptedException, IOException {
        long begin = System.nanoTime();
        long end = begin + PATIENCE.toNanos();
        while (site.feedsAsked() < feeds && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        Duration first = Duration.ofNanos(System.nanoTime() - begin);
        int polls = site.feedsAsked();
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        Thread.sleep(measured);
        int more = Math.max(1, site.feedsAsked() - polls);
        Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO).minus(cpu);
        return new Figures(first, more * 1000.0 / measured.toMillis(), used.dividedBy(more), resident(process));
    }

    /** In MiB; 0 where the system does not say. */
    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
