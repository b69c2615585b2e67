package org.presswatch.benchmarks.crawl;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.presswatch.benchmarks.crawl.MannersRun.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Three replicas in processes of their own, one killed: the hosts are treated well, and every page comes once. */
class MannersIT {

    private static final Duration DELAY = Duration.ofMillis(100);
    private static final int HOSTS = 12;
    private static final int PAGES = 10;

    @Test
    void keepsItsDistanceAndLosesNothing_whenAReplicaIsKilled() throws Exception {
        try (CrawlServers servers = CrawlServers.start()) {
            Outcome outcome = new MannersRun(HOSTS, PAGES, DELAY, Duration.ofMinutes(3)).run(servers);
            assertThat(outcome.mostAtOnce()).isEqualTo(1);
            assertThat(outcome.smallestGap()).isGreaterThanOrEqualTo(DELAY);
            assertThat(outcome.askedTwice()).isLessThanOrEqualTo(HOSTS);
            assertThat(outcome.lost()).isZero();
            assertThat(outcome.repeated()).isZero();
        }
    }
}
