package org.presswatch.benchmarks.crawl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.presswatch.benchmarks.Arguments;
import org.presswatch.benchmarks.Benchmark;

/** Reading feeds beside ROME, downloading pages beside the JDK's client, and the cost of scheduling many feeds. */
public final class FetcherBenchmark implements Benchmark {

    private static final int HOSTS = 64;

    @Override
    public String name() {
        return "fetcher";
    }

    @Override
    public String summary() {
        return "feeds/s beside ROME, pages/s beside the JDK's client, 10,000 feeds on one replica";
    }

    @Override
    public String usage() {
        return """
                Usage: presswatch bench fetcher [reader|pages|polls]... [--directory DIR] [--pages N] [--bytes N]
                                                [--feeds N] [--interval S] [--seconds S]

                reader: feeds a second of processor time of our reader and of ROME, on made-up feeds of 15 items or those in DIR.
                pages:  pages a second of one replica with delay 0, and of a bare loop with the JDK's client over the same
                        pages: 64 hosts with N pages (200) of N bytes (20000) each.
                polls:  N feeds (10000), each on a host of its own and polled every S seconds (60), for S seconds (120) after
                        the first round: polls a second, processor time of a poll, memory.
                Without a name, all three.""";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        boolean all = List.of("reader", "pages", "polls").stream().noneMatch(arguments::contains);
        if (all || arguments.contains("reader")) {
            reader(arguments);
        }
        if (all || arguments.contains("pages") || arguments.contains("polls")) {
            try (CrawlServers servers = CrawlServers.start()) {
                if (all || arguments.contains("pages")) {
                    pages(arguments, servers);
                }
                if (all || arguments.contains("polls")) {
                    polls(arguments, servers);
                }
            }
        }
        return 0;
    }

    private static void reader(List<String> arguments) {
        List<byte[]> feeds = Arguments.find(arguments, "--directory")
                .map(directory -> SampleFeeds.of(Path.of(directory)))
                .orElseGet(SampleFeeds::madeUp);
        List<ReaderRun.Figures> figures = new ReaderRun(feeds).run();
        ReaderRun.Figures ours = figures.getFirst();
        ReaderRun.Figures rome = figures.getLast();
        System.out.printf(
                "reader: %,.0f feeds/s, %d of %d read; ROME: %,.0f feeds/s, %d of %d read; %.1f times as many%n",
                ours.perSecond(),
                ours.read(),
                ours.all(),
                rome.perSecond(),
                rome.read(),
                rome.all(),
                ours.perSecond() / rome.perSecond());
    }

    private static void pages(List<String> arguments, CrawlServers servers) throws Exception {
        var run = new PagesRun(
                HOSTS, Arguments.number(arguments, "--pages", 200), Arguments.number(arguments, "--bytes", 20_000));
        PagesRun.Figures figures = run.run(servers);
        System.out.printf(
                "pages: %,.0f pages/s fetched, %,.0f pages/s handed on; bare JDK loop: %,.0f pages/s; ratio %.2f%n",
                figures.fetched(), figures.handedOn(), figures.bare(), figures.fetched() / figures.bare());
    }

    private static void polls(List<String> arguments, CrawlServers servers) throws Exception {
        int feeds = Arguments.number(arguments, "--feeds", 10_000);
        Duration interval = Duration.ofSeconds(Arguments.number(arguments, "--interval", 60));
        Duration measured = Duration.ofSeconds(Arguments.number(arguments, "--seconds", 120));
        PollsRun.Figures figures = new PollsRun(feeds, interval, measured).run(servers);
        System.out.printf(
                "polls: %,d feeds, first round %d s; then %.0f polls/s (%.0f are due), %.2f ms of processor time a poll, %d MiB resident at most%n",
                feeds,
                figures.firstRound().toSeconds(),
                figures.pollsPerSecond(),
                (double) feeds / interval.toSeconds(),
                figures.cpuPerPoll().toNanos() / 1e6,
                figures.resident());
    }
}
