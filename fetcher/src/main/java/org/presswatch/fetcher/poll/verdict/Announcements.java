package org.presswatch.fetcher.poll.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedFormat;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.http.address.Site;
import org.presswatch.fetcher.page.Announcement;
import org.presswatch.fetcher.poll.feed.DueFeed;

/**
 * Feed items as announcements of pages; an item without a usable link announces nothing.
 *
 * @param fresh pages to download
 * @param old pages that were there before anybody looked: known, but not downloaded
 */
public record Announcements(Collection<Announcement> fresh, Collection<Announcement> old) {

    /** Clocks differ, and so do ideas of time zones. */
    private static final Duration FUTURE = Duration.ofDays(1);

    /** Before the web there were no pages: such a date is a default, not a date. */
    private static final Instant PAST = Instant.parse("1991-08-06T00:00:00Z");

    /** A sitemap has a site's whole past; news is what Google takes for news. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** Links of a page that is seen for the first time: what is on top is likely new. */
    private static final int FIRST_LINKS = 20;

    /** So many entries with one and the same date of update say when the feed was written. */
    private static final int TOO_EQUAL = 3;

    /**
     * One announcement a page, the feed's first.
     *
     * @param home gives a page of a mirror the address that it has at the outlet's own host
     */
    public static Announcements of(DueFeed feed, Feed content, Instant now, UnaryOperator<String> home) {
        boolean datesLie = updatesAreEqual(content);
        Map<String, Announcement> pages = new LinkedHashMap<>();
        for (FeedItem item : content.items()) {
            Optional.ofNullable(item.url())
                    .flatMap(UrlNormaliser::normalise)
                    .map(home)
                    .filter(url -> belongs(feed, content, item, url, now))
                    .ifPresent(url -> pages.putIfAbsent(
                            url, announcement(content, url, entry(feed, content, item, now), datesLie)));
        }
        List<Announcement> all = List.copyOf(pages.values());
        boolean first = content.format() == FeedFormat.PAGE && feed.life().succeededAt() == null;
        int fresh = first ? Math.min(FIRST_LINKS, all.size()) : all.size();
        return new Announcements(all.subList(0, fresh), all.subList(fresh, all.size()));
    }

    /** Whoever writes a sitemap may name pages of the same site only, and only what is new is news. */
    private static boolean belongs(DueFeed feed, Feed content, FeedItem item, String url, Instant now) {
        return switch (content.format()) {
            case SITEMAP -> Site.sameSite(url, feed.requestUrl()) && isNew(item, now);
            case SITEMAP_INDEX -> false;
            case RSS, RDF, ATOM, JSON, PAGE -> true;
        };
    }

    private static boolean isNew(FeedItem item, Instant now) {
        Instant date = item.publishedAt() != null ? item.publishedAt() : item.updatedAt();
        return date != null && date.isAfter(now.minus(NEWS)) && date.isBefore(now.plus(FUTURE));
    }

    /** The text of a link says nothing about whether the page behind it has changed. */
    private static Announcement announcement(Feed content, String url, FeedEntry entry, boolean datesLie) {
        if (content.format() == FeedFormat.PAGE) {
            return new Announcement(url, entry, ArticleIds.ofUrl(url));
        }
        return datesLie ? Announcement.ofTexts(url, entry) : Announcement.of(url, entry);
    }

    /** Some feeds write the time of the request into every entry: that is no update. */
    private static boolean updatesAreEqual(Feed content) {
        List<Instant> updates = content.items().stream()
                .map(FeedItem::updatedAt)
                .filter(Objects::nonNull)
                .toList();
        return updates.size() >= TOO_EQUAL && updates.stream().distinct().count() == 1;
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
