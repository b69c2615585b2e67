package org.presswatch.fetcher.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database.Work;

/** A connection of one thread's own: taken from the pool once, and anew only when it has broken. */
final class KeptConnection implements AutoCloseable {

    private final DataSource source;
    private @Nullable Connection connection;

    KeptConnection(DataSource source) {
        this.source = source;
    }

    boolean isOpen() {
        return connection != null;
    }

    /** @throws SQLException if there is no connection to be had */
    void open() throws SQLException {
        Connection opened = source.getConnection();
        opened.setAutoCommit(false);
        connection = opened;
    }

    /**
     * The result of the work, once it is committed.
     *
     * @throws SQLException if it was not; the connection is closed then if it cannot go on
     */
    <T> T inTransaction(Work<T> work) throws SQLException {
        Connection open = connection;
        if (open == null) {
            throw new SQLException("the connection is closed");
        }
        boolean done = false;
        try {
            T result = work.in(new Session(open));
            open.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(open);
            }
        }
    }

    private void rollBack(Connection open) {
        try {
            open.rollback();
        } catch (SQLException e) {
            close();
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        // The pool throws a broken one away, whatever becomes of its mode.
        try (open) {
            open.setAutoCommit(true);
        } catch (SQLException e) {
            return;
        }
    }
}
