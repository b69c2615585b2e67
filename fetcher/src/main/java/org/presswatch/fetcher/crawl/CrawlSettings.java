package org.presswatch.fetcher.crawl;

import java.time.Duration;

import org.presswatch.fetcher.crawl.Dispatcher.DispatcherSettings;
import org.presswatch.fetcher.crawl.HostVisit.VisitSettings;
import org.presswatch.fetcher.page.PageSettings;
import org.presswatch.fetcher.poll.PollSettings;

/** How a crawl behaves. */
public record CrawlSettings(
        PollSettings poll,
        PageSettings page,
        VisitSettings visit,
        DispatcherSettings work,
        Duration robotsKept,
        int mostWaiting) {}
