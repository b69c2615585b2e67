package org.presswatch.fetcher.poll.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.feed.FeedItem;

/** The sitemaps that indexes name, and when each was asked for. */
public final class SitemapRepository {

    /** Of those that have changed, the newest. */
    private static final int NEWEST = 3;

    /** Of all others that are due, the ones that have waited longest: nobody starves. */
    private static final int LONGEST_WAITING = 2;

    private final Database database;

    public SitemapRepository(Database database) {
        this.database = database;
    }

    /** Takes over what an index names now; what it no longer names is forgotten. */
    public void store(String feedId, List<FeedItem> named) {
        List<@Nullable Object[]> rows =
                named.stream().flatMap(sitemap -> row(feedId, sitemap)).toList();
        List<String> urls = rows.stream().map(row -> Objects.toString(row[1])).toList();
        database.inTransaction(session -> {
            session.update("UPDATE fetcher.feed SET is_index = true WHERE id = ?", feedId);
            session.update("DELETE FROM fetcher.sitemap WHERE feed_id = ? AND NOT (url = ANY (?))", feedId, urls);
            session.batch("""
                    INSERT INTO fetcher.sitemap (feed_id, url, lastmod) VALUES (?, ?, ?)
                    ON CONFLICT (feed_id, url) DO UPDATE SET lastmod = excluded.lastmod""", rows);
            return null;
        });
    }

    /**
     * The sitemaps to ask for now, at most five, which count as asked from here on: the newest of those that have changed
     * lately, and those that have waited longest of the others and of those that say nothing of changes.
     */
    public List<String> take(String feedId) {
        return database.query("""
                WITH due AS (SELECT * FROM fetcher.sitemap WHERE feed_id = ? AND (lastmod IS NULL
                        OR lastmod > now() - interval '2 days' AND (asked_at IS NULL OR lastmod > asked_at))),
                    newest AS (SELECT url FROM due WHERE lastmod IS NOT NULL ORDER BY lastmod DESC LIMIT ?),
                    waiting AS (SELECT url FROM due WHERE url NOT IN (SELECT url FROM newest)
                        ORDER BY asked_at NULLS FIRST, lastmod DESC NULLS LAST LIMIT ?)
                UPDATE fetcher.sitemap SET asked_at = now()
                WHERE feed_id = ? AND url IN (SELECT url FROM newest UNION ALL SELECT url FROM waiting)
                RETURNING url""", row -> row.getString(1), feedId, NEWEST, LONGEST_WAITING, feedId);
    }

    private static Stream<@Nullable Object[]> row(String feedId, FeedItem sitemap) {
        return Stream.ofNullable(sitemap.url())
                .flatMap(url -> UrlNormaliser.normaliseKeepingParameters(url).stream())
                .map(url -> new @Nullable Object[] {feedId, url, endOf(sitemap.updatedAt())});
    }

    /** A date without a time means some time on that day. */
    private static @Nullable Instant endOf(@Nullable Instant date) {
        return date != null && date.equals(date.truncatedTo(ChronoUnit.DAYS)) ? date.plus(1, ChronoUnit.DAYS) : date;
    }
}
