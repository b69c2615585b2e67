package org.presswatch.fetcher.poll;

import java.time.Duration;
import java.util.List;

import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.Errand;
import org.presswatch.fetcher.poll.feed.Errand.Purpose;
import org.presswatch.fetcher.poll.table.FeedRepository;
import org.presswatch.fetcher.poll.table.SitemapRepository;

/** Asks for the sitemaps of an index, a few after each poll of the index, one a turn. */
final class SitemapRound {

    private final FeedRepository feeds;
    private final SitemapRepository sitemaps;

    SitemapRound(FeedRepository feeds, SitemapRepository sitemaps) {
        this.feeds = feeds;
        this.sitemaps = sitemaps;
    }

    /** Keeps what an index names. */
    void store(DueFeed feed, List<FeedItem> named) {
        sitemaps.store(feed.id(), named);
    }

    /** After a poll of the index: asks for the sitemaps whose turn it is. */
    void begin(DueFeed feed) {
        send(feed, sitemaps.take(feed.id()));
    }

    /**
     * After a sitemap: asks for the next, or ends the poll.
     *
     * @param delay until the index is polled again
     */
    void next(DueFeed feed, List<String> queue, Duration delay) {
        if (queue.isEmpty()) {
            feeds.rest(feed, delay);
        } else {
            send(feed, queue);
        }
    }

    private void send(DueFeed feed, List<String> urls) {
        if (!urls.isEmpty()) {
            feeds.send(feed, urls.getFirst(), new Errand(Purpose.SITEMAP, urls.subList(1, urls.size())));
        }
    }
}
