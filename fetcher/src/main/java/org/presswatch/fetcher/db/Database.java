package org.presswatch.fetcher.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** The database: single statements, and several that happen together or not at all. */
public final class Database {

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** Statements that belong together. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /** Statements that give nothing back. */
    @FunctionalInterface
    public interface Step {
        void in(Session session) throws SQLException;
    }

    public <T> List<T> query(String sql, Session.Row<T> reader, @Nullable Object... arguments) {
        return with(session -> session.query(sql, reader, arguments));
    }

    public int update(String sql, @Nullable Object... arguments) {
        return with(session -> session.update(sql, arguments));
    }

    /**
     * A connection for as long as the caller keeps it.
     *
     * @throws DatabaseException if there is none to be had
     */
    public OpenSession open() {
        try {
            return new OpenSession(source.getConnection());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A connection for one thread to keep, not opened yet. */
    KeptConnection keep() {
        return new KeptConnection(source);
    }

    /**
     * The result of the work, once it is committed.
     *
     * @throws DatabaseException if it was rolled back
     */
    public <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.in(new Session(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                // Whatever was thrown: to change the mode would commit what was done so far.
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.in(new Session(connection));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
