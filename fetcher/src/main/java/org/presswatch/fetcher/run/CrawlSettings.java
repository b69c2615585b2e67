package org.presswatch.fetcher.run;

import java.time.Duration;
import java.util.List;

import org.presswatch.fetcher.FetcherConfig;
import org.presswatch.fetcher.page.PageSettings;
import org.presswatch.fetcher.poll.MoveRule;
import org.presswatch.fetcher.poll.Patience;
import org.presswatch.fetcher.poll.PollSettings;
import org.presswatch.fetcher.poll.PollTiming;
import org.presswatch.fetcher.poll.Validators;
import org.presswatch.fetcher.rhythm.AdaptiveSchedule;
import org.presswatch.fetcher.run.Dispatcher.DispatcherSettings;
import org.presswatch.fetcher.run.HostVisit.VisitSettings;

/** How a crawl behaves. */
record CrawlSettings(
        PollSettings poll,
        PageSettings page,
        VisitSettings visit,
        DispatcherSettings work,
        Duration robotsKept,
        int mostWaiting) {

    static CrawlSettings of(FetcherConfig config) {
        return new CrawlSettings(
                new PollSettings(
                        new PollTiming(
                                config.feed().interval().orElse(null),
                                new AdaptiveSchedule(
                                        config.feed().shortestInterval(),
                                        config.feed().longestInterval()),
                                config.feed().longestWait()),
                        config.feed().longestBackOff(),
                        config.feed().largest().asLongValue(),
                        config.page().spacing(),
                        new MoveRule(
                                config.feed().moveConfirmations(), config.feed().moveAfter()),
                        new Validators(config.feed().verifyAfter()),
                        new Patience(config.feed().giveUpAfter(), config.feed().retryDisabled()),
                        config.websub().callbackUrl().isPresent()),
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
}
