package org.presswatch.benchmarks.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.listing.ListedFeed;

/**
 * Several replicas crawl fake hosts, one of them is killed, and the hosts tell from their logs how they were treated.
 *
 * @param hosts how many
 * @param pages of each
 * @param delay between two requests to a host
 * @param patience after which what has not come counts as lost
 */
record MannersRun(int hosts, int pages, Duration delay, Duration patience) {

    private static final int REPLICAS = 3;
    private static final int AT_A_TIME = 64;
    private static final int PAGE_BYTES = 4_000;

    /**
     * How the hosts were treated.
     *
     * @param mostAtOnce requests that one host saw at once
     * @param smallestGap between the beginnings of two requests to one host
     * @param askedTwice pages that a host was asked for more than once
     * @param lost pages that never came
     * @param repeated pages that a reader of committed records saw more than once
     */
    record Outcome(
            int requests,
            int mostAtOnce,
            Duration smallestGap,
            int askedTwice,
            int lost,
            long repeated,
            Duration time) {}

    /** @param servers database and broker */
    Outcome run(CrawlServers servers) throws Exception {
        String database = servers.freshDatabase();
        var replicas = new ArrayList<Process>();
        try (var site = new FakeHosts(pages, PAGE_BYTES);
                var handedOn = new HandedOn(servers.broker())) {
            list(site, database);
            Instant begin = Instant.now();
            for (int i = 0; i < REPLICAS; i++) {
                replicas.add(CrawlerProcess.start(servers, database, settings(site)));
            }
            await(site, handedOn, replicas);
            Duration time = Duration.between(begin, Instant.now());
            return outcome(site, handedOn, time);
        } finally {
            for (Process replica : replicas) {
                replica.destroyForcibly().waitFor();
            }
        }
    }

    private List<String> settings(FakeHosts site) {
        return List.of(
                Integer.toString(hosts),
                Integer.toString(site.port()),
                Long.toString(delay.toMillis()),
                Integer.toString(AT_A_TIME),
                "3600");
    }

    private void list(FakeHosts site, String database) throws Exception {
        new FeedCatalogue(CrawlServers.open(database))
                .list(IntStream.range(0, hosts)
                        .mapToObj(host -> new ListedFeed(
                                "http://" + FakeHosts.authority(host, site.port()) + "/feed", null, null, null, null))
                        .toList());
    }

    /** One replica is killed when a third of the pages were asked for. */
    private void await(FakeHosts site, HandedOn handedOn, List<Process> replicas) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        boolean killed = false;
        while (handedOn.pages() < hosts * pages && Instant.now().isBefore(end)) {
            if (!killed && site.pagesAsked() > hosts * pages / 3) {
                replicas.getFirst().destroyForcibly().waitFor();
                killed = true;
            }
        }
    }

    private Outcome outcome(FakeHosts site, HandedOn handedOn, Duration time) {
        return new Outcome(
                site.logs().stream().mapToInt(HostLog::requests).sum(),
                site.logs().stream().mapToInt(HostLog::mostAtOnce).max().orElse(0),
                site.logs().stream()
                        .map(HostLog::smallestGap)
                        .min(Duration::compareTo)
                        .orElse(Duration.ZERO),
                site.logs().stream().mapToInt(HostLog::repeated).sum(),
                hosts * pages - handedOn.pages(),
                handedOn.repeated(),
                time);
    }

    /** The most pages that a killed replica can have had in hand: they are asked for again. */
    static int mostInHand() {
        return AT_A_TIME;
    }
}
