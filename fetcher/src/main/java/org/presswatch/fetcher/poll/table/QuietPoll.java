package org.presswatch.fetcher.poll.table;

import java.sql.SQLException;
import java.util.List;

import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.table.History.Entry;
import org.presswatch.fetcher.poll.timing.NextPoll;
import org.presswatch.fetcher.rhythm.RhythmText;

/** The most frequent poll of all, in one statement: nothing has changed, and the feed is where polls begin. */
final class QuietPoll {

    private static final String STORE = """
            WITH polled AS (
                UPDATE fetcher.feed SET verified_at = CASE WHEN ? THEN now() ELSE verified_at END, failures = 0,
                    failing_since = NULL, disabled_at = NULL, reason = ?::text, detail = NULL, polled_at = now(),
                    succeeded_at = now(), rhythm = ?, moved_times = 0, moved_to = NULL, hops = 0, permanent = true,
                    queue = '{}',
                    due_at = CASE WHEN active AND NOT paused THEN now() + make_interval(secs => ?) END
                WHERE id = ? AND host = ? AND request_url = ? AND coalesce(moved_url, url) = request_url AND errand IS NULL
                RETURNING id, reason),
            prolonged AS (
                UPDATE fetcher.feed_history entry SET last_at = now(), times = entry.times + 1 FROM polled
                WHERE entry.id = (SELECT max(last.id) FROM fetcher.feed_history last WHERE last.feed_id = polled.id)
                  AND entry.outcome = 'read' AND entry.reason IS NOT DISTINCT FROM polled.reason
                RETURNING entry.id)
            SELECT EXISTS (SELECT 1 FROM prolonged) FROM polled""";

    private QuietPoll() {}

    /**
     * Stores it; its host wakes for the next one when the visit gives it back.
     *
     * @param whole whether the whole feed came to see that nothing has changed
     * @return whether it was stored; not if the feed is somewhere else
     */
    static boolean store(Session session, DueFeed feed, NextPoll next, boolean whole, Entry entry) throws SQLException {
        List<Boolean> prolonged = session.query(
                STORE,
                row -> row.getBoolean(1),
                whole,
                entry.reason(),
                RhythmText.write(next.rhythm()),
                next.delay(),
                feed.id(),
                feed.host(),
                feed.requestUrl());
        if (prolonged.equals(List.of(false))) {
            History.begin(session, feed.id(), entry);
        }
        return !prolonged.isEmpty();
    }
}
