package org.presswatch.benchmarks.crawl;

import java.time.Duration;
import java.util.List;

import org.presswatch.benchmarks.Arguments;
import org.presswatch.benchmarks.Benchmark;
import org.presswatch.benchmarks.crawl.MannersRun.Outcome;

/** Three replicas, many fake hosts, one replica killed: were the hosts treated well, and did every page come once? */
public final class MannersBenchmark implements Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "manners";
    }

    @Override
    public String summary() {
        return "three fetchers at 500 hosts, one killed: distances, repeats and losses from the hosts' logs";
    }

    @Override
    public String usage() {
        return """
                Usage: presswatch bench manners [--hosts N] [--pages N] [--delay MILLISECONDS]

                Three replicas of the fetcher crawl N fake hosts (500) with N pages each (40) on loopback, with MILLISECONDS
                (500) between two requests to a host. One replica is killed when a third of the pages were asked for. The
                figures come from the hosts' own logs and from a reader of committed records. Ends with 1 if a host saw two
                requests at once or closer than the delay, or a page was lost or handed on twice.""";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        int hosts = Arguments.number(arguments, "--hosts", 500);
        int pages = Arguments.number(arguments, "--pages", 40);
        Duration delay = Duration.ofMillis(Arguments.number(arguments, "--delay", 500));
        try (CrawlServers servers = CrawlServers.start()) {
            Outcome outcome = new MannersRun(hosts, pages, delay, PATIENCE).run(servers);
            print(hosts, pages, delay, outcome);
            return isGood(outcome, delay) ? 0 : 1;
        }
    }

    private static void print(int hosts, int pages, Duration delay, Outcome outcome) {
        System.out.printf(
                "three replicas, %,d hosts, %,d pages, delay %d ms; one replica killed%n",
                hosts, hosts * pages, delay.toMillis());
        System.out.printf(
                "requests: %,d in %d s%n", outcome.requests(), outcome.time().toSeconds());
        System.out.printf("most requests that a host saw at once: %d%n", outcome.mostAtOnce());
        System.out.printf(
                "smallest distance of two requests to a host: %d ms%n",
                outcome.smallestGap().toMillis());
        System.out.printf(
                "pages asked for twice: %d (what the killed replica had in hand: at most %d)%n",
                outcome.askedTwice(), MannersRun.mostInHand());
        System.out.printf("pages lost: %d, handed on twice: %d%n", outcome.lost(), outcome.repeated());
    }

    /** Whether nobody has anything to complain of. */
    static boolean isGood(Outcome outcome, Duration delay) {
        return outcome.mostAtOnce() == 1
                && outcome.smallestGap().compareTo(delay) >= 0
                && outcome.askedTwice() <= MannersRun.mostInHand()
                && outcome.lost() == 0
                && outcome.repeated() == 0;
    }
}
