package org.presswatch.store.read;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** Reads in a read-only transaction that sees one moment of the database and ends in time. */
public final class Reading {

    private static final String CANCELLED = "57014";

    /** What is read within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T read(Connection connection) throws SQLException;
    }

    /** One row of a result. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource database;
    private final Duration timeout;

    /**
     * @param timeout after which a statement is cancelled
     */
    public Reading(DataSource database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
    }

    /**
     * What {@code work} reads.
     *
     * @throws ReadFailedException if the database does not answer, or not in time
     */
    <T> T of(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement limit = connection.createStatement()) {
                // Nothing here runs long enough for compiling it to pay.
                limit.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SET LOCAL statement_timeout = "
                        + timeout.toMillis() + "; SET LOCAL jit = off");
                return work.read(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new ReadFailedException(e, CANCELLED.equals(e.getSQLState()));
        }
    }

    /**
     * Keeps the planner from reading whole tables where the index of words was chosen, and from thinking about it for each
     * question anew, until the transaction ends.
     */
    static void useIndexOfWords(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;"
                    + " SET LOCAL enable_mergejoin = off; SET LOCAL work_mem = '32MB';"
                    + " SET LOCAL plan_cache_mode = force_generic_plan");
        }
    }

    /** The rows of a query; {@code String[]} among the parameters stands for an array. */
    static <T> List<T> rows(Connection connection, String sql, List<Object> parameters, Row<T> mapper)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(connection, query, parameters);
            var rows = new ArrayList<T>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(mapper.of(row));
                }
            }
            return rows;
        }
    }

    static void bind(Connection connection, PreparedStatement query, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i) instanceof String[] texts
                    ? connection.createArrayOf("text", texts)
                    : parameters.get(i);
            query.setObject(i + 1, value);
        }
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant expectTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
