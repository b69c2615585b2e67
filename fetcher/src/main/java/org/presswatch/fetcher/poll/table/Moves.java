package org.presswatch.fetcher.poll.table;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.table.History.Outcome;

/** Where the polls of a feed begin: its address, or the one that it has moved to for good. */
public final class Moves {

    private Moves() {}

    /** Notes where a successful poll ended, and believes the new address once it was confirmed often and long enough. */
    static void note(Session session, DueFeed feed, MoveRule rule) throws SQLException {
        if (feed.requestUrl().equals(feed.homeUrl())) {
            session.update("UPDATE fetcher.feed SET moved_times = 0, moved_to = NULL WHERE id = ?", feed.id());
            return;
        }
        session.update("""
                UPDATE fetcher.feed SET
                    moved_times = CASE WHEN NOT permanent THEN 0 WHEN moved_to = ? THEN moved_times + 1 ELSE 1 END,
                    moved_since = CASE WHEN moved_to = ? THEN moved_since ELSE now() END,
                    moved_to = ?
                WHERE id = ?""", feed.requestUrl(), feed.requestUrl(), feed.requestUrl(), feed.id());
        int believed = session.update("""
                UPDATE fetcher.feed SET moved_url = moved_to, moved_to = NULL, moved_times = 0
                WHERE id = ? AND moved_times >= ? AND moved_since <= now() - make_interval(secs => ?)""", feed.id(), rule.confirmations(), rule.after());
        if (believed > 0) {
            History.note(session, feed.id(), Outcome.MOVED, null, feed.requestUrl());
            merge(session, feed);
        }
    }

    /** The address that a search has found is where polls begin from now on. */
    static void adopt(Session session, DueFeed feed) throws SQLException {
        session.update("""
                UPDATE fetcher.feed SET moved_url = ?, moved_to = NULL, moved_times = 0 WHERE id = ?""", feed.requestUrl(), feed.id());
        History.note(session, feed.id(), Outcome.FOUND, null, feed.requestUrl());
        merge(session, feed);
    }

    /** Two feeds that live at one address now are one: the one that was listed with that address goes on. */
    private static void merge(Session session, DueFeed feed) throws SQLException {
        int merged = session.update("""
                UPDATE fetcher.feed moved SET active = false, reason = 'merged', detail = moved.moved_url
                WHERE moved.id = ? AND EXISTS (SELECT 1 FROM fetcher.feed other WHERE other.id <> moved.id
                    AND other.active AND coalesce(other.moved_url, other.url) = moved.moved_url)""", feed.id());
        if (merged > 0) {
            History.note(session, feed.id(), Outcome.MERGED, null, feed.requestUrl());
        }
    }

    /**
     * Ends a poll: the next begins at home again.
     *
     * @param next when; null for never
     */
    static void goHome(Session session, DueFeed feed, @Nullable Duration next) throws SQLException {
        List<String> homes = session.query("""
                UPDATE fetcher.feed SET request_url = coalesce(moved_url, url), hops = 0, permanent = true,
                    errand = NULL, queue = '{}',
                    due_at = CASE WHEN active AND NOT paused THEN now() + make_interval(secs => ?) END
                WHERE id = ? RETURNING request_url""", row -> row.getString(1), next, feed.id());
        for (String home : homes) {
            String host = WebAddress.of(home).authority();
            HostRepository.register(session, List.of(host));
            session.update("UPDATE fetcher.feed SET host = ? WHERE id = ?", host, feed.id());
            session.update("""
                    UPDATE fetcher.host SET wake_at = least(wake_at, now() + make_interval(secs => ?))
                    WHERE name = ?""", next, host);
        }
    }
}
