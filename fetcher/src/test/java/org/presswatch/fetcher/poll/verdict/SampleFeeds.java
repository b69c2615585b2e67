package org.presswatch.fetcher.poll.verdict;

import java.time.Instant;

import org.presswatch.fetcher.feed.QuietTimes;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.FeedKind;
import org.presswatch.fetcher.poll.feed.FeedLife;
import org.presswatch.fetcher.poll.feed.FeedMemory;

/** Feeds that have never been polled. */
final class SampleFeeds {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private SampleFeeds() {}

    static DueFeed at(String url) {
        var memory = new FeedMemory(null, null, null, false, null, null, null, QuietTimes.NONE, null, false);
        var life = new FeedLife(0, null, null, null, null, false, false);
        return new DueFeed("id", FeedKind.FEED, url, url, url, "example.org", 0, null, null, null, memory, life, null);
    }
}
