package org.presswatch.fetcher.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.WebAddress;
import org.presswatch.fetcher.page.Announcement;
import org.presswatch.fetcher.page.PageRepository;

/** The feeds, what their servers said last, and when each is due. */
public final class FeedRepository {

    private static final String COLUMNS = "id, url, request_url, host, hops, language, country, interval_s, failures,"
            + " etag, last_modified, body_hash";

    private final Database database;

    public FeedRepository(Database database) {
        this.database = database;
    }

    /** The host's feed that has been due longest. */
    public Optional<DueFeed> findDue(String host) {
        return database
                .query(
                        "SELECT " + COLUMNS + " FROM fetcher.feed WHERE host = ? AND due_at <= now()"
                                + " ORDER BY due_at LIMIT 1",
                        FeedRepository::read,
                        host)
                .stream()
                .findFirst();
    }

    /**
     * It was read. What it announces becomes due together with the validators being stored: neither without the other.
     *
     * @return how many pages became due
     */
    int changed(DueFeed feed, FeedValidators validators, Collection<Announcement> pages, PollTimes times) {
        return database.inTransaction(session -> {
            int due = PageRepository.announce(session, feed.id(), pages, times.pageSpacing());
            session.update(
                    """
                    UPDATE fetcher.feed SET etag = ?, last_modified = ?, body_hash = ?, title = coalesce(?, title),
                        changed_at = CASE WHEN ? > 0 THEN now() ELSE changed_at END
                    WHERE id = ?""",
                    validators.etag(),
                    validators.lastModified(),
                    validators.bodyHash(),
                    validators.title(),
                    due,
                    feed.id());
            succeeded(session, feed, times.next());
            return due;
        });
    }

    /** It is as it was. */
    void unchanged(DueFeed feed, Duration next) {
        database.inTransaction(session -> {
            succeeded(session, feed, next);
            return null;
        });
    }

    private static void succeeded(Session session, DueFeed feed, Duration next) throws SQLException {
        session.update("""
                UPDATE fetcher.feed SET failures = 0, reason = NULL, detail = NULL, request_url = url, host = ?,
                    hops = 0, polled_at = now(), succeeded_at = now(),
                    due_at = CASE WHEN active THEN now() + make_interval(secs => ?) END
                WHERE id = ?""", hostOf(feed.url()), next, feed.id());
        wakeHome(session, feed, next);
    }

    /** There is no feed to be read now. */
    void failed(DueFeed feed, String reason, @Nullable String detail, Duration next) {
        database.inTransaction(session -> {
            session.update("""
                    UPDATE fetcher.feed SET failures = failures + 1, reason = ?, detail = ?, request_url = url,
                        host = ?, hops = 0, polled_at = now(),
                        due_at = CASE WHEN active THEN now() + make_interval(secs => ?) END
                    WHERE id = ?""", reason, detail, hostOf(feed.url()), next, feed.id());
            wakeHome(session, feed, next);
            return null;
        });
    }

    /** After a redirect the poll ended at another host than it began; the first one must know when it is due again. */
    private static void wakeHome(Session session, DueFeed feed, Duration next) throws SQLException {
        session.update(
                "UPDATE fetcher.host SET wake_at = least(wake_at, now() + make_interval(secs => ?)) WHERE name = ?",
                next,
                hostOf(feed.url()));
    }

    /** The poll goes on at another address, in its own host's turn. */
    void redirected(DueFeed feed, String target) {
        String host = hostOf(target);
        database.inTransaction(session -> {
            HostRepository.register(session, List.of(host));
            session.update(
                    "UPDATE fetcher.feed SET request_url = ?, host = ?, hops = hops + 1, due_at = now() WHERE id = ?",
                    target,
                    host,
                    feed.id());
            HostRepository.wake(session, List.of(host));
            return null;
        });
    }

    private static String hostOf(String url) {
        return WebAddress.of(url).authority();
    }

    private static DueFeed read(ResultSet row) throws SQLException {
        int seconds = row.getInt("interval_s");
        return new DueFeed(
                row.getString("id"),
                row.getString("url"),
                row.getString("request_url"),
                row.getString("host"),
                row.getInt("hops"),
                row.getString("language"),
                row.getString("country"),
                seconds == 0 ? null : Duration.ofSeconds(seconds),
                row.getInt("failures"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_hash"));
    }
}
