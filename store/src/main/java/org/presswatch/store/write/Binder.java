package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** Binds a statement's parameters one after the other. */
final class Binder {

    private final PreparedStatement statement;
    private int index;

    Binder(PreparedStatement statement) {
        this.statement = statement;
    }

    Binder text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Binder texts(Connection connection, Collection<String> values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf("text", values.toArray()));
        return this;
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Binder number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    Binder number(double value) throws SQLException {
        statement.setDouble(++index, value);
        return this;
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    Binder time(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(++index, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        }
        return this;
    }

    void addBatch() throws SQLException {
        statement.addBatch();
    }
}
