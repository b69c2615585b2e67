package org.presswatch.store.alert;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.SavedQuery.Channel;
import org.presswatch.store.read.Changes;

/** The saved queries and the log of what they delivered. */
public final class SavedQueries {

    private static final String COLUMNS =
            "SELECT id, name, query, channel, target, active, stopped, trouble, created_at FROM saved_query";

    private static final int FORGETS_AT_ONCE = 500;
    private static final String FORGET = """
            DELETE FROM delivery WHERE (saved_query_id, article_id) IN (SELECT d.saved_query_id, d.article_id
                FROM delivery d JOIN saved_query q ON q.id = d.saved_query_id
                WHERE d.ended_at < ? AND NOT EXISTS (SELECT FROM article a
                    WHERE a.id = d.article_id AND a.classification_id > q.position - %d)
                ORDER BY d.ended_at LIMIT %d FOR UPDATE OF d SKIP LOCKED)""".formatted(Changes.LOOKS_BACK, FORGETS_AT_ONCE);

    private final Database database;

    public SavedQueries(DataSource source) {
        this.database = new Database(source);
    }

    /**
     * Keeps it; only what is stored from now on will be told.
     *
     * @param secret that signs its webhooks, null for e-mail
     */
    public void add(SavedQuery query, byte @Nullable [] secret) throws SQLException {
        database.transaction(connection -> Database.update(
                connection,
                "INSERT INTO saved_query (id, name, query, channel, target, secret, active, since, position)"
                        + " SELECT ?, ?, ?, ?, ?, ?, ?, latest, latest"
                        + " FROM (SELECT coalesce(max(classification_id), 0) AS latest FROM article) a",
                query.id(),
                query.name(),
                query.query(),
                query.channel().code(),
                query.target(),
                secret,
                query.active()));
    }

    /** All of them, the newest first. */
    public List<SavedQuery> all() throws SQLException {
        return database.transaction(connection ->
                Database.rows(connection, SavedQueries::query, COLUMNS + " ORDER BY created_at DESC, id LIMIT 1000"));
    }

    /** All of them with what became of their messages, the newest first. */
    public List<Standing> standings() throws SQLException {
        return database.transaction(connection -> Database.rows(connection, SavedQueries::standing, """
                        SELECT q.*, d.* FROM (SELECT * FROM saved_query ORDER BY created_at DESC, id LIMIT 1000) q,
                            LATERAL (SELECT count(*) FILTER (WHERE state = 'delivered') AS delivered,
                                count(*) FILTER (WHERE state = 'waiting') AS waiting,
                                count(*) FILTER (WHERE state = 'failed') AS failed,
                                max(ended_at) FILTER (WHERE state = 'delivered') AS last_delivered
                                FROM delivery WHERE saved_query_id = q.id) d
                        ORDER BY q.created_at DESC, q.id"""));
    }

    /** What signs its webhooks; nothing where there is none. */
    Optional<byte[]> secret(String id) throws SQLException {
        return database.transaction(connection -> Database.rows(
                        connection,
                        row -> row.getBytes("secret"),
                        "SELECT secret FROM saved_query WHERE id = ? AND secret IS NOT NULL",
                        id)
                .stream()
                .findFirst());
    }

    public Optional<SavedQuery> find(String id) throws SQLException {
        return database.transaction(connection -> find(id, connection));
    }

    /** Stops it or lets it go on; one that goes on tells what came in meanwhile, and is looked at again at once. */
    public boolean setActive(String id, boolean active) throws SQLException {
        return database.transaction(connection -> Database.update(
                        connection,
                        "UPDATE saved_query SET active = ?, stopped = NULL, trouble = NULL, troubles = 0,"
                                + " next_look = least(next_look, now()) WHERE id = ?",
                        active,
                        id)
                > 0);
    }

    /** Forgets it with its log; false if there was none. */
    public boolean remove(String id) throws SQLException {
        return database.transaction(connection -> {
            int removed = Database.update(connection, "DELETE FROM saved_query WHERE id = ?", id);
            Targets.tidy(connection);
            return removed > 0;
        });
    }

    /** What it delivered and what waits, the latest first and at most 200. */
    public List<Delivery> deliveries(String id) throws SQLException {
        return database.transaction(connection -> Database.rows(
                connection,
                SavedQueries::delivery,
                "SELECT d.*, greatest(d.next_attempt, t.busy_until) AS due, a.title FROM delivery d"
                        + " JOIN saved_query q ON q.id = d.saved_query_id"
                        + " LEFT JOIN delivery_target t ON t.id = q.target_id"
                        + " LEFT JOIN article a ON a.id = d.article_id"
                        + " WHERE d.saved_query_id = ? ORDER BY d.created_at DESC, d.article_id LIMIT 200",
                id));
    }

    /**
     * Forgets messages that ended before a time. One whose article is still looked back at stays: without its row it
     * would be told again.
     *
     * @return how many
     */
    public int forget(Instant endedBefore) throws SQLException {
        int forgotten = 0;
        int now;
        do {
            now = database.transaction(connection -> Database.update(connection, FORGET, endedBefore));
            forgotten += now;
        } while (now == FORGETS_AT_ONCE);
        return forgotten;
    }

    static Optional<SavedQuery> find(String id, Connection connection) throws SQLException {
        return Database.rows(connection, SavedQueries::query, COLUMNS + " WHERE id = ?", id).stream()
                .findFirst();
    }

    static SavedQuery query(ResultSet row) throws SQLException {
        return new SavedQuery(
                row.getString("id"),
                row.getString("name"),
                row.getString("query"),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getString("target"),
                row.getBoolean("active"),
                row.getString("stopped"),
                row.getString("trouble"),
                Objects.requireNonNull(Database.time(row, "created_at")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                query(row),
                row.getLong("delivered"),
                row.getLong("waiting"),
                row.getLong("failed"),
                Database.time(row, "last_delivered"));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        boolean waits = row.getString("state").equals("waiting");
        return new Delivery(
                row.getString("article_id"),
                row.getString("title"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("status", Integer.class),
                row.getString("detail"),
                Objects.requireNonNull(Database.time(row, "created_at")),
                waits ? Database.time(row, "due") : null,
                Database.time(row, "ended_at"));
    }
}
