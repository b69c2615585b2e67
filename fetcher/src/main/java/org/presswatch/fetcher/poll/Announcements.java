package org.presswatch.fetcher.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.page.Announcement;

/** Feed items as announcements of pages; an item without a usable link announces nothing. */
final class Announcements {

    /** Clocks differ, and so do ideas of time zones. */
    private static final Duration FUTURE = Duration.ofDays(1);

    /** Before the web there were no pages: such a date is a default, not a date. */
    private static final Instant PAST = Instant.parse("1991-08-06T00:00:00Z");

    private Announcements() {}

    /** One announcement a page, the feed's first. */
    static Collection<Announcement> of(DueFeed feed, Feed content, Instant now) {
        var pages = new LinkedHashMap<String, Announcement>();
        for (FeedItem item : content.items()) {
            Optional.ofNullable(item.url())
                    .flatMap(UrlNormaliser::normalise)
                    .ifPresent(url -> pages.putIfAbsent(url, Announcement.of(url, entry(feed, content, item, now))));
        }
        return pages.values();
    }

    private static FeedEntry entry(DueFeed feed, Feed content, FeedItem item, Instant now) {
        String link = item.url() == null ? "" : item.url();
        return new FeedEntry(
                feed.url(),
                content.title(),
                item.id(),
                link.replaceAll("\\p{Cntrl}", ""),
                item.title(),
                item.summary(),
                item.authors(),
                item.categories(),
                firstOf(item.language(), firstOf(feed.language(), content.language())),
                believable(item.publishedAt(), now),
                believable(item.updatedAt(), now));
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    private static @Nullable Instant believable(@Nullable Instant date, Instant now) {
        return date == null || date.isAfter(now.plus(FUTURE)) || date.isBefore(PAST) ? null : date;
    }
}
