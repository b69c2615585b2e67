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

    private static final String COLUMNS =
            "id, url, coalesce(moved_url, url) AS home_url, request_url, host, hops, language, country, interval_s,"
                    + " wait_s, failures, etag, last_modified, body_hash";

    private final Database database;
    private final MoveRule moves;

    public FeedRepository(Database database, MoveRule moves) {
        this.database = database;
        this.moves = moves;
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
                    UPDATE fetcher.feed SET etag = ?, last_modified = ?, body_hash = ?, title = coalesce(?, title), wait_s = ?::integer,
                        changed_at = CASE WHEN ? > 0 THEN now() ELSE changed_at END
                    WHERE id = ?""",
                    validators.etag(),
                    validators.lastModified(),
                    validators.bodyHash(),
                    validators.title(),
                    validators.ownWait() == null
                            ? null
                            : (int) validators.ownWait().toSeconds(),
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

    private void succeeded(Session session, DueFeed feed, Duration next) throws SQLException {
        session.update("""
                UPDATE fetcher.feed SET failures = 0, reason = NULL, detail = NULL, polled_at = now(),
                    succeeded_at = now()
                WHERE id = ?""", feed.id());
        Moves.note(session, feed, moves);
        Moves.goHome(session, feed, next);
    }

    /**
     * There is no feed to be read now.
     *
     * @param next when to try again; null for never
     */
    void failed(DueFeed feed, String reason, @Nullable String detail, @Nullable Duration next) {
        database.inTransaction(session -> {
            session.update("""
                    UPDATE fetcher.feed SET failures = failures + 1, reason = ?, detail = ?, polled_at = now(),
                        moved_url = NULL, moved_times = 0
                    WHERE id = ?""", reason, detail, feed.id());
            Moves.goHome(session, feed, next);
            return null;
        });
    }

    /** The poll goes on at another address, in its own host's turn. */
    void redirected(DueFeed feed, String target, boolean permanent) {
        String host = hostOf(target);
        database.inTransaction(session -> {
            HostRepository.register(session, List.of(host));
            session.update(
                    "UPDATE fetcher.feed SET request_url = ?, host = ?, hops = hops + 1, due_at = now(),"
                            + " permanent = permanent AND ? WHERE id = ?",
                    target,
                    host,
                    permanent,
                    feed.id());
            HostRepository.wake(session, List.of(host));
            return null;
        });
    }

    private static String hostOf(String url) {
        return WebAddress.of(url).authority();
    }

    private static DueFeed read(ResultSet row) throws SQLException {
        return new DueFeed(
                row.getString("id"),
                row.getString("url"),
                row.getString("home_url"),
                row.getString("request_url"),
                row.getString("host"),
                row.getInt("hops"),
                row.getString("language"),
                row.getString("country"),
                seconds(row, "interval_s"),
                seconds(row, "wait_s"),
                row.getInt("failures"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_hash"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        int seconds = row.getInt(column);
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }
}
