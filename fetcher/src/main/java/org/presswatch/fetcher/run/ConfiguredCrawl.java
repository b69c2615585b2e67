package org.presswatch.fetcher.run;

import java.util.List;

import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.fetcher.crawl.CrawlSettings;
import org.presswatch.fetcher.crawl.Dispatcher.DispatcherSettings;
import org.presswatch.fetcher.crawl.HostVisit.VisitSettings;
import org.presswatch.fetcher.page.PageSettings;
import org.presswatch.fetcher.poll.PollSettings;
import org.presswatch.fetcher.poll.table.MoveRule;
import org.presswatch.fetcher.poll.timing.Patience;
import org.presswatch.fetcher.poll.timing.PollTiming;
import org.presswatch.fetcher.poll.verdict.Validators;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;

/** How the configuration wants the crawl to behave. */
final class ConfiguredCrawl {

    private ConfiguredCrawl() {}

    static CrawlSettings of(FetcherConfig config) {
        return new CrawlSettings(
                poll(config),
                new PageSettings(
                        config.page().largest().asLongValue(),
                        config.page().firstRetry(),
                        config.page().spacing(),
                        config.page().revisits().orElse(List.of())),
                new VisitSettings(config.host().delay(), config.robots().feeds()),
                new DispatcherSettings(config.work().hosts(), config.work().lookEvery()),
                config.robots().keep(),
                config.outbox().most());
    }

    private static PollSettings poll(FetcherConfig config) {
        FetcherConfig.Feed feed = config.feed();
        return new PollSettings(
                timing(feed),
                feed.longestBackOff(),
                feed.largest().asLongValue(),
                config.page().spacing(),
                new MoveRule(feed.moveConfirmations(), feed.moveAfter()),
                new Validators(feed.verifyAfter()),
                new Patience(feed.giveUpAfter(), feed.retryDisabled()),
                config.websub().callbackUrl().isPresent());
    }

    private static PollTiming timing(FetcherConfig.Feed feed) {
        return new PollTiming(
                feed.interval().orElse(null),
                new AdaptiveSchedule(feed.shortestInterval(), feed.longestInterval()),
                feed.longestWait());
    }
}
