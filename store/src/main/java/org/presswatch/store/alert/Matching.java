package org.presswatch.store.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.presswatch.store.read.Changes;
import org.presswatch.store.read.ReadFailedException;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.BadParameterException;

/**
 * Looks for new answers to saved queries and writes down that each is to be told. Any number of replicas may look: a
 * query that one looks at is passed over by the others, and a delivery's key keeps it from being written twice.
 */
public final class Matching {

    private static final Logger LOG = Logger.getLogger(Matching.class);

    /** After so long without anything new, what is looked back at can hold no surprise. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    /**
     * More than is looked back at, so that every look gets on; few enough that a phrase, for which each article is read,
     * is done within the time limit.
     */
    private static final int AT_ONCE = 3_000;

    private static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final int LONGEST_TROUBLE = 300;

    private record Due(SavedQuery query, long since, long position, Instant movedAt, int troubles) {}

    private final Database database;
    private final Changes changes;
    private final Clock clock;
    private final Duration interval;
    private final MeterRegistry meters;

    /**
     * @param interval between two looks at the same query
     * @param meters where {@code store.looks.failed} is counted
     */
    public Matching(DataSource source, Changes changes, Clock clock, Duration interval, MeterRegistry meters) {
        this.database = new Database(source);
        this.changes = changes;
        this.clock = clock;
        this.interval = interval;
        this.meters = meters;
    }

    /** Looks at one query that is due; false if none is. */
    public boolean next() throws SQLException {
        return database.transaction(connection -> {
            Optional<Due> due = due(connection);
            if (due.isPresent()) {
                lookOrRest(due.get(), connection);
            }
            return due.isPresent();
        });
    }

    private void lookOrRest(Due due, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            look(due, connection);
        } catch (SQLException | RuntimeException e) {
            connection.rollback(before);
            rest(due, e, connection);
        }
    }

    /** A query that fails waits longer each time, so that the others have their turn; where it is stays written down. */
    private void rest(Due due, Exception why, Connection connection) throws SQLException {
        Duration doubled = interval.multipliedBy(1L << Math.min(due.troubles(), 16));
        Duration wait = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        meters.counter("store.looks.failed").increment();
        if (why instanceof SQLException || why instanceof ReadFailedException) {
            LOG.warnf("saved query %s is looked at again in %s: %s", due.query().id(), wait, why);
        } else {
            LOG.errorf(
                    why,
                    "unexpected error, saved query %s is looked at again in %s",
                    due.query().id(),
                    wait);
        }
        boolean isTooSlow = why instanceof ReadFailedException failed && failed.isTooSlow();
        String trouble = isTooSlow ? "the database cancelled it at its time limit" : String.valueOf(why.getMessage());
        Database.update(
                connection,
                "UPDATE saved_query SET trouble = left(?, ?), troubles = troubles + 1, next_look = ? WHERE id = ?",
                trouble,
                LONGEST_TROUBLE,
                clock.instant().plus(wait),
                due.query().id());
    }

    private Optional<Due> due(Connection connection) throws SQLException {
        return Database.rows(
                        connection,
                        row -> new Due(
                                SavedQueries.query(row),
                                row.getLong("since"),
                                row.getLong("position"),
                                Objects.requireNonNull(Database.time(row, "moved_at")),
                                row.getInt("troubles")),
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
            Optional<ArticleFilter> filter = filter(due, connection);
            if (filter.isEmpty()) {
                return;
            }
            Changes.Stretch<Changes.Match> seen = found(due, filter.get(), connection);
            hasMore = seen.hasMore();
            position = hasMore ? seen.upTo() : Math.max(latest, position);
        }
        Database.update(
                connection,
                "UPDATE saved_query SET position = ?, next_look = ?, trouble = NULL, troubles = 0,"
                        + " moved_at = CASE WHEN position = ? THEN moved_at ELSE ? END WHERE id = ?",
                position,
                hasMore ? now : now.plus(interval),
                position,
                now,
                due.query().id());
    }

    /** Nothing where it was accepted once and the rules of queries have changed since: it is stopped then. */
    private static Optional<ArticleFilter> filter(Due due, Connection connection) throws SQLException {
        try {
            return Optional.of(QueryText.filter(due.query().query()));
        } catch (BadParameterException e) {
            Database.update(
                    connection,
                    "UPDATE saved_query SET active = false, stopped = ? WHERE id = ?",
                    "the query is no longer understood: " + e.getMessage(),
                    due.query().id());
            return Optional.empty();
        }
    }

    private Changes.Stretch<Changes.Match> found(Due due, ArticleFilter filter, Connection connection)
            throws SQLException {
        long from = Math.max(due.since(), due.position() - Changes.LOOKS_BACK);
        Changes.Stretch<Changes.Match> seen = changes.news(from, due.since(), filter, AT_ONCE);
        if (!seen.found().isEmpty()) {
            // A tidy that did not see this query yet may have forgotten its target.
            Targets.add(due.query().id(), connection);
            Database.update(
                    connection,
                    "INSERT INTO delivery (saved_query_id, article_id, next_attempt) SELECT ?, id, ? FROM unnest(?) id"
                            + " ON CONFLICT DO NOTHING",
                    due.query().id(),
                    clock.instant(),
                    seen.found().stream()
                            .map(Changes.Match::articleId)
                            .distinct()
                            .sorted()
                            .toArray(String[]::new));
        }
        return seen;
    }
}
