package org.presswatch.fetcher.catalogue;

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
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.listing.ListedFeed;

/** Brings the feeds in the database in line with what is listed. */
public final class FeedCatalogue {

    private static final String FILE = "file";
    private static final String REST = "rest";
    private static final String INSERT = """
            INSERT INTO fetcher.feed
                (id, url, name, origin, language, country, interval_s, request_url, host, kind, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::integer, ?, ?, ?, now())""";

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
            session.batch(INSERT + """
                     ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,
                        country = excluded.country, interval_s = excluded.interval_s, kind = excluded.kind, origin = excluded.origin,
                        active = true, due_at = CASE WHEN feed.active OR feed.paused THEN feed.due_at ELSE now() END""", rows(byUrl, FILE));
            remove(session, byUrl.keySet());
            HostRepository.wake(session, hosts);
            return null;
        });
    }

    private static List<@Nullable Object[]> rows(Map<String, ListedFeed> byUrl, String origin) {
        return byUrl.entrySet().stream()
                .sorted(Comparator.comparing(entry -> idOf(entry.getKey())))
                .map(entry -> row(entry.getKey(), entry.getValue(), origin))
                .toList();
    }

    private static @Nullable Object[] row(String url, ListedFeed feed, String origin) {
        return new @Nullable Object[] {
            idOf(url),
            url,
            feed.name(),
            origin,
            feed.language(),
            feed.country(),
            feed.interval() == null ? null : (int) feed.interval().toSeconds(),
            url,
            WebAddress.of(url).authority(),
            feed.page() ? "page" : "feed"
        };
    }

    /**
     * Adds a feed that no file lists.
     *
     * @return its id; nothing if the address is no plain http or https address, or the feed is there already
     */
    public Optional<String> add(ListedFeed feed) {
        return requestUrl(feed.url()).flatMap(url -> {
            String host = WebAddress.of(url).authority();
            int added = database.inTransaction(session -> {
                HostRepository.register(session, List.of(host));
                int rows = session.update(INSERT + " ON CONFLICT (id) DO NOTHING", row(url, feed, REST));
                HostRepository.wake(session, List.of(host));
                return rows;
            });
            return added > 0 ? Optional.of(idOf(url)) : Optional.empty();
        });
    }

    /** Stops polling the feed until it is resumed; whether there is such a feed. */
    public boolean pause(String id) {
        return database.update("UPDATE fetcher.feed SET paused = true, due_at = NULL WHERE id = ?", id) > 0;
    }

    /** Polls the feed again, at once, whatever ended it; whether there is such a feed. */
    public boolean resume(String id) {
        return database.inTransaction(session -> {
            List<String> hosts = session.query("""
                    UPDATE fetcher.feed SET paused = false, active = true, failures = 0, validators_lie = false,
                        failing_since = NULL, disabled_at = NULL,
                        due_at = now()
                    WHERE id = ? RETURNING host""", row -> row.getString(1), id);
            HostRepository.wake(session, hosts);
            return !hosts.isEmpty();
        });
    }

    /** Forgets a feed that no file lists, its pages stay known; whether there is such a feed. */
    public boolean remove(String id) {
        return database.update("DELETE FROM fetcher.feed WHERE id = ? AND origin = ?", id, REST) > 0;
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
