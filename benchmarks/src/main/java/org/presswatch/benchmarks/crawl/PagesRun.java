package org.presswatch.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.listing.ListedFeed;

/**
 * One replica with delay 0 beside a bare loop over the same pages, each in a process of its own. The clock runs from the
 * first request for a page to the last answer, or to the last page that a reader of the topic has seen.
 */
record PagesRun(int hosts, int pages, int bytes) {

    private static final int AT_A_TIME = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Pages a second. */
    record Figures(double fetched, double handedOn, double bare) {}

    Figures run(CrawlServers servers) throws Exception {
        try (var site = new FakeHosts(pages, bytes)) {
            double bare = bare(site);
            site.forget();
            double[] replica = replica(servers, site);
            return new Figures(replica[0], replica[1], bare);
        }
    }

    private double bare(FakeHosts site) throws IOException, InterruptedException {
        Path names = Files.createTempFile("hosts", "");
        Files.writeString(
                names,
                IntStream.range(0, hosts)
                        .mapToObj(host -> "127.0.0.1 h" + host + ".test\n")
                        .collect(Collectors.joining()));
        Process loop =
                JdkLoopProcess.start(names, List.of(text(hosts), text(pages), text(site.port()), text(AT_A_TIME)));
        double perSecond = timed(site, loop)[0];
        loop.waitFor();
        return perSecond;
    }

    private double[] replica(CrawlServers servers, FakeHosts site) throws Exception {
        String database = servers.freshDatabase();
        new FeedCatalogue(CrawlServers.open(database))
                .list(IntStream.range(0, hosts)
                        .mapToObj(host -> new ListedFeed(
                                "http://" + FakeHosts.authority(host, site.port()) + "/feed", null, null, null, null))
                        .toList());
        try (var handedOn = new HandedOn(servers.broker())) {
            Process process = CrawlerProcess.start(
                    servers, database, List.of(text(hosts), text(site.port()), "0", text(AT_A_TIME), "3600"));
            try {
                return timed(site, process, handedOn);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private double[] timed(FakeHosts site, Process process, HandedOn... readers) throws InterruptedException {
        int all = hosts * pages;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (site.pagesAsked() == 0 && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        long begin = System.nanoTime();
        while (site.pagesAsked() < all && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        double fetched = perSecond(all, begin);
        for (HandedOn reader : readers) {
            while (reader.pages() < all && process.isAlive() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
        return new double[] {fetched, perSecond(all, begin)};
    }

    private static double perSecond(int pages, long begin) {
        return pages * 1e9 / (System.nanoTime() - begin);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
