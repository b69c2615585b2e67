package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Rows as texts; {@code String[]} among the parameters stands for an array. */
final class Rows {

    private Rows() {}

    static List<List<@Nullable String>> of(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, connection, parameters);
            var rows = new ArrayList<List<@Nullable String>>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    var values = new ArrayList<@Nullable String>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(values);
                }
            }
            return rows;
        }
    }

    static void update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, connection, parameters);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Connection connection, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
