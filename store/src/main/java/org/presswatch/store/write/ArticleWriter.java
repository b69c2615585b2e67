package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import org.jboss.logging.Logger;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.write.BatchPlan.Planned;
import org.presswatch.store.write.BatchPlan.Stored;

/**
 * Writes batches of classified articles, each in one transaction: all of it is stored or nothing.
 *
 * <p>Repeats are looked for before anything is sent: an {@code ON CONFLICT} would build every text vector first and
 * throw it away then, at a tenth of the speed.
 */
public final class ArticleWriter {

    private static final Logger LOG = Logger.getLogger(ArticleWriter.class);

    private static final String STORED =
            "SELECT id, revision, first_fetched_at FROM article WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    private static final String KNOWN = "SELECT event_id FROM classification WHERE event_id = ANY (?)";
    private static final String ERASED = "SELECT article_id FROM tombstone WHERE article_id = ANY (?)";
    private static final String IDS = "SELECT nextval('classification_id') FROM generate_series(1, ?)";
    private static final String NO_LONGER_CURRENT =
            "UPDATE article_topic SET is_current = false WHERE article_id = ANY (?) AND is_current";

    /** Articles after which what they changed in the counts is added up. */
    private static final int ADD_UP_EVERY = 1_600;

    /** Articles after which the index of words takes in what waits in its list. */
    private static final int TAKE_IN_EVERY = 400;

    private final DataSource database;
    private final AtomicLong received = new AtomicLong();

    public ArticleWriter(DataSource database) {
        this.database = database;
    }

    /**
     * Stores the events and commits.
     *
     * @return what became of each, in their order
     * @throws SQLException if nothing was stored; {@link SqlErrors} tells whether trying again can help
     */
    public List<Verdict> write(List<ArticleClassified> events) throws SQLException {
        List<ArticleRow> rows = events.stream().map(ArticleRow::of).toList();
        long before = received.getAndAdd(rows.size());
        long after = before + rows.size();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Verdict> verdicts = write(rows, connection);
                if (before == 0 || before / ADD_UP_EVERY < after / ADD_UP_EVERY) {
                    addUp(connection);
                }
                connection.commit();
                if (before / TAKE_IN_EVERY < after / TAKE_IN_EVERY) {
                    takeIn(connection);
                }
                return verdicts;
            } finally {
                // After a commit there is nothing to undo; after a failure this is what makes it all or nothing.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Every search reads the list of what the index has not taken in yet. Left to itself, one of several writers takes in
     * while the others go on adding, faster than that one can; here each waits its turn.
     */
    private static void takeIn(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT gin_clean_pending_list('article_search')");
            connection.commit();
        } catch (SQLException e) {
            // The batch is stored, and the server takes in by itself in time.
            LOG.warnf("the index of words could not take in what waits, searches may slow down: %s", e.getMessage());
        }
    }

    private static void addUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT add_up_articles()");
        }
    }

    private static List<Verdict> write(List<ArticleRow> received, Connection connection) throws SQLException {
        List<String> ids = received.stream().map(ArticleRow::articleId).toList();
        ErasureLock.share(connection);
        List<ArticleRow> rows = received.stream()
                .map(new NameMask(ErasedNames.of(connection))::of)
                .toList();
        Set<String> erased = found(ERASED, ids, connection);
        Map<String, Stored> stored = stored(ids, connection);
        Set<String> known = found(KNOWN, rows.stream().map(ArticleRow::eventId).toList(), connection);
        BatchPlan plan = BatchPlan.of(rows, stored, known, erased);
        List<Planned> planned = plan.planned();
        if (!planned.isEmpty()) {
            demote(planned, stored.keySet(), connection);
            insert(planned, connection);
        }
        return plan.verdicts();
    }

    private static void insert(List<Planned> planned, Connection connection) throws SQLException {
        var revisions = new LinkedHashMap<String, ArticleRow>();
        try (var tables = new Tables(connection);
                PreparedStatement ids = connection.prepareStatement(IDS)) {
            ids.setInt(1, planned.size());
            try (ResultSet id = ids.executeQuery()) {
                for (Planned row : planned) {
                    id.next();
                    tables.addClassification(row, id.getLong(1));
                    if (row.current()) {
                        tables.addArticle(row, id.getLong(1));
                    }
                    revisions.put(row.row().articleId() + "/" + row.row().revision(), row.row());
                }
            }
            for (ArticleRow row : revisions.values()) {
                tables.addRevision(row);
            }
            tables.write();
        }
    }

    private static void demote(List<Planned> planned, Set<String> storedIds, Connection connection)
            throws SQLException {
        var replaced = new HashSet<String>();
        for (Planned row : planned) {
            if (row.current() && storedIds.contains(row.row().articleId())) {
                replaced.add(row.row().articleId());
            }
        }
        if (replaced.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(NO_LONGER_CURRENT)) {
            new Binder(update).texts(connection, replaced);
            update.executeUpdate();
        }
    }

    private static Map<String, Stored> stored(Collection<String> ids, Connection connection) throws SQLException {
        var stored = new HashMap<String, Stored>();
        try (PreparedStatement query = connection.prepareStatement(STORED)) {
            new Binder(query).texts(connection, ids);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    stored.put(
                            row.getString(1),
                            new Stored(
                                    row.getInt(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return stored;
    }

    private static Set<String> found(String sql, Collection<String> values, Connection connection) throws SQLException {
        var found = new HashSet<String>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Binder(query).texts(connection, values);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
