package org.presswatch.store.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

import org.presswatch.store.read.Changes;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.BadParameterException;

/**
 * Looks for new answers to saved queries and writes down that each is to be told. Any number of replicas may look: a
 * query that one looks at is passed over by the others, and a delivery's key keeps it from being written twice.
 */
public final class Matching {

    /** Numbers are given before they are committed: a lower one may appear after a higher one. */
    private static final long LOOKS_BACK = 1_000;

    /** After so long without anything new, what is looked back at can hold no surprise. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    /** More than is looked back at, so that every look gets on. */
    private static final int MOST_AT_ONCE = 2_000;

    private record Due(SavedQuery query, long since, long position, Instant movedAt) {}

    private final Database database;
    private final Changes changes;
    private final Clock clock;
    private final Duration interval;

    /**
     * @param interval between two looks at the same query
     */
    public Matching(DataSource source, Changes changes, Clock clock, Duration interval) {
        this.database = new Database(source);
        this.changes = changes;
        this.clock = clock;
        this.interval = interval;
    }

    /** Looks at one query that is due; false if none is. */
    public boolean next() throws SQLException {
        return database.transaction(connection -> {
            Optional<Due> due = due(connection);
            if (due.isPresent()) {
                look(due.get(), connection);
            }
            return due.isPresent();
        });
    }

    private Optional<Due> due(Connection connection) throws SQLException {
        return Database.rows(
                        connection,
                        row -> new Due(
                                SavedQueries.query(row),
                                row.getLong("since"),
                                row.getLong("position"),
                                Objects.requireNonNull(Database.time(row, "moved_at"))),
                        "SELECT * FROM saved_query WHERE active AND channel <> 'feed' AND next_look <= ?"
                                + " ORDER BY next_look LIMIT 1 FOR UPDATE SKIP LOCKED",
                        clock.instant())
                .stream()
                .findFirst();
    }

    private void look(Due due, Connection connection) throws SQLException {
        Instant now = clock.instant();
        long latest = changes.latest();
        boolean isSettled = latest <= due.position() && due.movedAt().isBefore(now.minus(SETTLED));
        long position = due.position();
        boolean hasMore = false;
        if (!isSettled) {
            List<Changes.Match> found = matches(due, connection);
            hasMore = found.size() == MOST_AT_ONCE;
            position = hasMore ? found.getLast().number() : Math.max(latest, position);
        }
        Database.update(
                connection,
                "UPDATE saved_query SET position = ?, next_look = ?, moved_at = CASE WHEN position = ? THEN moved_at"
                        + " ELSE ? END WHERE id = ?",
                position,
                hasMore ? now : now.plus(interval),
                position,
                now,
                due.query().id());
    }

    private List<Changes.Match> matches(Due due, Connection connection) throws SQLException {
        ArticleFilter filter;
        try {
            filter = QueryText.filter(due.query().query());
        } catch (BadParameterException e) {
            // It was accepted once: the rules of queries have changed since.
            Database.update(
                    connection,
                    "UPDATE saved_query SET active = false, stopped = ? WHERE id = ?",
                    "the query is no longer understood: " + e.getMessage(),
                    due.query().id());
            return List.of();
        }
        long from = Math.max(due.since(), due.position() - LOOKS_BACK);
        List<Changes.Match> found = changes.matches(from, filter, MOST_AT_ONCE);
        Database.update(
                connection,
                "INSERT INTO delivery (saved_query_id, article_id, next_attempt) SELECT ?, id, ? FROM unnest(?) id"
                        + " ON CONFLICT DO NOTHING",
                due.query().id(),
                clock.instant(),
                found.stream().map(Changes.Match::articleId).distinct().sorted().toArray(String[]::new));
        return found;
    }
}
