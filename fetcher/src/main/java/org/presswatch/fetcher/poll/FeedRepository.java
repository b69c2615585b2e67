package org.presswatch.fetcher.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.WebAddress;
import org.presswatch.fetcher.page.PageRepository;
import org.presswatch.fetcher.rhythm.RhythmText;

/** The feeds, what their servers said last, and when each is due. */
public final class FeedRepository {

    private static final String COLUMNS =
            "id, url, coalesce(moved_url, url) AS home_url, request_url, host, hops, language, country, interval_s,"
                    + " failures, etag, last_modified, body_hash, validators_lie, verified_at, changed_at, wait_s, quiet,"
                    + " rhythm";

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
    int changed(DueFeed feed, FeedFacts facts, News news, IntFunction<NextPoll> next) {
        return database.inTransaction(session -> {
            int due = PageRepository.announce(session, feed.id(), news.pages(), news.pageSpacing());
            session.update(
                    """
                    UPDATE fetcher.feed SET etag = ?, last_modified = ?, body_hash = ?, title = coalesce(?, title), wait_s = ?::integer,
                        quiet = ?, verified_at = now(), validators_lie = validators_lie OR ? AND ? > 0,
                        changed_at = CASE WHEN ? > 0 THEN now() ELSE changed_at END
                    WHERE id = ?""",
                    facts.etag(),
                    facts.lastModified(),
                    facts.bodyHash(),
                    facts.title(),
                    seconds(facts.hints().ownWait()),
                    QuietText.write(facts.hints().quiet()),
                    news.sameValidators(),
                    due,
                    due,
                    feed.id());
            succeeded(session, feed, next.apply(due));
            return due;
        });
    }

    /**
     * It is as it was.
     *
     * @param whole whether the whole feed came to see that
     */
    void unchanged(DueFeed feed, NextPoll next, boolean whole) {
        database.inTransaction(session -> {
            if (whole) {
                session.update("UPDATE fetcher.feed SET verified_at = now() WHERE id = ?", feed.id());
            }
            succeeded(session, feed, next);
            return null;
        });
    }

    private void succeeded(Session session, DueFeed feed, NextPoll next) throws SQLException {
        session.update("""
                UPDATE fetcher.feed SET failures = 0, reason = NULL, detail = NULL, polled_at = now(),
                    succeeded_at = now(), rhythm = ?
                WHERE id = ?""", next.rhythm() == null ? null : RhythmText.write(next.rhythm()), feed.id());
        Moves.note(session, feed, moves);
        Moves.goHome(session, feed, next.delay());
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
                row.getInt("failures"),
                memory(row));
    }

    private static FeedMemory memory(ResultSet row) throws SQLException {
        return new FeedMemory(
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_hash"),
                row.getBoolean("validators_lie"),
                Session.instant(row, "verified_at"),
                Session.instant(row, "changed_at"),
                seconds(row, "wait_s"),
                QuietText.read(row.getString("quiet")),
                RhythmText.read(row.getString("rhythm")).orElse(null));
    }

    private static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : (int) Math.min(duration.toSeconds(), Integer.MAX_VALUE);
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        int seconds = row.getInt(column);
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }
}
