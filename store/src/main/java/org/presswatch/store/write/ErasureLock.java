package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps a batch from bringing back, between its look at the tombstones and its commit, what is erased meanwhile. */
final class ErasureLock {

    /** Any number, the same for everybody who uses this database. */
    private static final long KEY = 7_265_717_263L;

    private ErasureLock() {}

    /** Held by any number of writers, until their transaction ends. */
    static void share(Connection connection) throws SQLException {
        take("pg_advisory_xact_lock_shared", connection);
    }

    /** Held by one eraser alone, until its transaction ends. */
    static void exclude(Connection connection) throws SQLException {
        take("pg_advisory_xact_lock", connection);
    }

    private static void take(String function, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + function + "(" + KEY + ")");
        }
    }
}
