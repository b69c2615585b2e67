package org.presswatch.chaos.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.presswatch.local.postgres.LocalPostgres;

/**
 * What the database holds.
 *
 * @param revisions every revision of every article
 * @param shown by article id, what the article shows
 */
public record StoreRows(Set<Key> revisions, Map<String, Shown> shown) {

    /** What an article shows: its newest revision, if no older one ever overwrites it. */
    public record Shown(int revision, String title) {}

    /** Everything that is stored now. */
    public static StoreRows read(String jdbcUrl) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement()) {
            Set<Key> revisions = new HashSet<>();
            try (ResultSet row = statement.executeQuery("SELECT article_id, revision FROM store.revision")) {
                while (row.next()) {
                    revisions.add(new Key(row.getString(1), row.getInt(2)));
                }
            }
            Map<String, Shown> shown = new HashMap<>();
            try (ResultSet row = statement.executeQuery("SELECT id, revision, title FROM store.article")) {
                while (row.next()) {
                    shown.put(row.getString(1), new Shown(row.getInt(2), row.getString(3)));
                }
            }
            return new StoreRows(revisions, shown);
        }
    }

    /** How many revisions are stored now; none where that cannot be told. */
    public static int count(String jdbcUrl) {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM store.revision")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            // The database is away, or the store has not made its tables yet.
            return 0;
        }
    }

    /** Which of these articles are stored now; none where that cannot be told. */
    public static Set<String> storedOf(String jdbcUrl, Set<String> articleIds) {
        Set<String> found = new HashSet<>();
        try (Connection connection = connect(jdbcUrl);
                PreparedStatement question =
                        connection.prepareStatement("SELECT id FROM store.article WHERE id = ANY (?)")) {
            question.setArray(1, connection.createArrayOf("text", articleIds.toArray()));
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            return Set.of();
        }
    }

    private static Connection connect(String jdbcUrl) throws SQLException {
        return DriverManager.getConnection(jdbcUrl + "?connectTimeout=5&socketTimeout=60", LocalPostgres.USER, "");
    }
}
