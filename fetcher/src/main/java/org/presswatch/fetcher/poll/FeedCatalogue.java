package org.presswatch.fetcher.poll;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.WebAddress;
import org.presswatch.fetcher.listing.ListedFeed;

/** Brings the feeds in the database in line with what is listed. */
public final class FeedCatalogue {

    private static final String FILE = "file";

    private final Database database;

    public FeedCatalogue(Database database) {
        this.database = database;
    }

    /**
     * Adds what is new, changes what was changed, and stops polling what is no longer listed; the pages stay known. Feeds
     * that were added in another way are left alone.
     */
    public void list(Collection<ListedFeed> listed) {
        Map<String, ListedFeed> byUrl = new LinkedHashMap<>();
        listed.forEach(feed -> requestUrl(feed.url()).ifPresent(url -> byUrl.putIfAbsent(url, feed)));
        database.inTransaction(session -> {
            List<String> hosts = byUrl.keySet().stream()
                    .map(url -> WebAddress.of(url).authority())
                    .toList();
            HostRepository.register(session, hosts);
            session.batch("""
                    INSERT INTO fetcher.feed
                        (id, url, name, origin, language, country, interval_s, request_url, host, due_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?::integer, ?, ?, now())
                    ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,
                        country = excluded.country, interval_s = excluded.interval_s, origin = excluded.origin,
                        active = true, due_at = CASE WHEN feed.active THEN feed.due_at ELSE now() END""", rows(byUrl));
            remove(session, byUrl.keySet());
            HostRepository.wake(session, hosts);
            return null;
        });
    }

    private static List<@Nullable Object[]> rows(Map<String, ListedFeed> byUrl) {
        return byUrl.entrySet().stream()
                .sorted(Comparator.comparing(entry -> idOf(entry.getKey())))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable Object[] row(String url, ListedFeed feed) {
        return new @Nullable Object[] {
            idOf(url),
            url,
            feed.name(),
            FILE,
            feed.language(),
            feed.country(),
            feed.interval() == null ? null : (int) feed.interval().toSeconds(),
            url,
            WebAddress.of(url).authority()
        };
    }

    private static void remove(Session session, Collection<String> urls) throws SQLException {
        session.update("""
                UPDATE fetcher.feed SET active = false, due_at = NULL
                WHERE origin = ? AND active AND NOT (id = ANY (?))""", FILE, urls.stream().map(FeedCatalogue::idOf).toList());
    }

    /** A feed's address keeps all its parameters: some servers choose the feed by one that looks like tracking. */
    private static Optional<String> requestUrl(String url) {
        return UrlNormaliser.normaliseKeepingParameters(url);
    }

    private static String idOf(String url) {
        return ArticleIds.ofUrl(url);
    }
}
