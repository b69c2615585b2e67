package org.presswatch.fetcher.poll.table;

import java.sql.SQLException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Session;

/** What happened to a feed, one row for each stretch of the same. */
public final class History {

    private static final int KEPT = 100;
    private static final int LONGEST_DETAIL = 500;

    private History() {}

    /** Kinds of things that happen. */
    enum Outcome {
        READ,
        FAILED,
        DISABLED,
        MOVED,
        MERGED,
        FOUND,
        GONE
    }

    static void note(Session session, String feedId, Outcome outcome, @Nullable String reason, @Nullable String detail)
            throws SQLException {
        note(session, feedId, new Entry(outcome, reason, detail, 0));
    }

    static void note(Session session, String feedId, Entry entry) throws SQLException {
        int prolonged = session.update("""
                UPDATE fetcher.feed_history SET last_at = now(), times = times + 1, pages = pages + ?
                WHERE id = (SELECT max(id) FROM fetcher.feed_history WHERE feed_id = ?)
                  AND outcome = ? AND reason IS NOT DISTINCT FROM ?::text""", entry.pages(), feedId, entry.code(), entry.reason());
        if (prolonged == 0) {
            begin(session, feedId, entry);
        }
    }

    /** Something else than before. */
    static void begin(Session session, String feedId, Entry entry) throws SQLException {
        session.update("""
                INSERT INTO fetcher.feed_history (feed_id, outcome, reason, detail, pages)
                SELECT id, ?, ?, ?, ? FROM fetcher.feed WHERE id = ?""", entry.code(), entry.reason(), cut(entry.detail()), entry.pages(), feedId);
        session.update("""
                DELETE FROM fetcher.feed_history WHERE feed_id = ? AND id <= (SELECT id FROM fetcher.feed_history
                    WHERE feed_id = ? ORDER BY id DESC OFFSET ? LIMIT 1)""", feedId, feedId, KEPT);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }

    /**
     * Something that happened.
     *
     * @param pages that the feed announced with it
     */
    record Entry(
            Outcome outcome,
            @Nullable String reason,
            @Nullable String detail,
            int pages) {

        String code() {
            return outcome.name().toLowerCase(Locale.ROOT);
        }
    }
}
