package org.presswatch.store.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.presswatch.store.write.Backoff;

/**
 * Where messages go. One at a time goes to a target, and one that takes none is left alone for a while, so that it holds up
 * nobody but those who wait for it.
 */
final class Targets {

    /** Soon enough that a target that is back need not be waited for. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    private Targets() {}

    /** Makes the target of a saved query known. */
    static void add(String queryId, Connection connection) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO delivery_target (id) SELECT target_id FROM saved_query WHERE id = ? ON CONFLICT DO NOTHING",
                queryId);
    }

    /** Forgets those that no saved query names; one that is in use at the moment, the next time. */
    static void tidy(Connection connection) throws SQLException {
        Database.update(
                connection,
                "DELETE FROM delivery_target WHERE id IN (SELECT id FROM delivery_target t"
                        + " WHERE NOT EXISTS (SELECT FROM saved_query q WHERE q.target_id = t.id) FOR UPDATE SKIP LOCKED)");
    }

    /** Keeps it for one message until a time at the latest. */
    static void hold(long id, Instant until, Connection connection) throws SQLException {
        Database.update(connection, "UPDATE delivery_target SET busy_until = ? WHERE id = ?", until, id);
    }

    /** Lets the next message go after one that was taken. */
    static void free(long id, Instant now, Connection connection) throws SQLException {
        Database.update(connection, "UPDATE delivery_target SET busy_until = ?, failures = 0 WHERE id = ?", now, id);
    }

    /**
     * Leaves it alone, longer after each failure.
     *
     * @param failures before this one
     */
    static void rest(long id, int failures, Backoff backoff, Instant now, Connection connection) throws SQLException {
        Duration wait = backoff.after(failures + 1);
        Database.update(
                connection,
                "UPDATE delivery_target SET busy_until = ?, failures = failures + 1 WHERE id = ?",
                now.plus(wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST),
                id);
    }
}
