package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Deletes articles that have stood in the lists for longer than the policy keeps them, and what was observed at sources
 * before that, a few at a time. They leave no tombstone: a replay brings them back until the next run.
 */
public final class Retention {

    private static final int AT_ONCE = 500;

    /** One replica at a time. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(7265717265)";

    private static final String OLD =
            "SELECT id FROM article WHERE listed_at < ? AND (? OR topic_ids = '{}') ORDER BY listed_at LIMIT "
                    + AT_ONCE;
    private static final String OF_ARTICLES =
            " WHERE classification_id IN (SELECT id FROM classification WHERE article_id = ANY (?))";
    private static final List<String> DELETIONS = List.of(
            "DELETE FROM evidence" + OF_ARTICLES,
            "DELETE FROM entity" + OF_ARTICLES,
            "DELETE FROM fact" + OF_ARTICLES,
            "DELETE FROM article_topic" + OF_ARTICLES,
            "DELETE FROM classification WHERE article_id = ANY (?)",
            "DELETE FROM revision WHERE article_id = ANY (?)",
            "DELETE FROM earlier_wording WHERE article_id = ANY (?)",
            "DELETE FROM article WHERE id = ANY (?)");

    /** The last of a host stays: it tells how the host is. */
    private static final String OLD_OBSERVATIONS = """
            DELETE FROM source_observation WHERE event_id IN (SELECT event_id FROM source_observation o
                WHERE observed_at < ? AND EXISTS (SELECT FROM source_observation later
                    WHERE later.host = o.host AND later.observed_at > o.observed_at)
                ORDER BY observed_at LIMIT\s""" + AT_ONCE + " FOR UPDATE OF o SKIP LOCKED)";

    /**
     * How long things are kept.
     *
     * @param withoutTopic articles that no topic claims; empty for as long as the others
     * @param all every article; empty for ever
     * @param observations what was met at sources; empty for ever
     */
    public record Policy(Optional<Duration> withoutTopic, Optional<Duration> all, Optional<Duration> observations) {}

    private final DataSource database;
    private final Policy policy;
    private final Clock clock;

    public Retention(DataSource database, Policy policy, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Deletes all articles that are too old.
     *
     * @return how many
     */
    public int articles() throws SQLException {
        int deleted = 0;
        if (policy.all().isPresent()) {
            deleted += delete(policy.all().get(), true);
        }
        if (policy.withoutTopic().isPresent()) {
            deleted += delete(policy.withoutTopic().get(), false);
        }
        return deleted;
    }

    /**
     * Deletes all observations that are too old.
     *
     * @return how many
     */
    public int observations() throws SQLException {
        if (policy.observations().isEmpty()) {
            return 0;
        }
        int deleted = 0;
        int now;
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(OLD_OBSERVATIONS)) {
            new Binder(delete).time(clock.instant().minus(policy.observations().get()));
            do {
                now = delete.executeUpdate();
                deleted += now;
            } while (now == AT_ONCE);
        }
        return deleted;
    }

    private int delete(Duration age, boolean withTopic) throws SQLException {
        int deleted = 0;
        int now;
        do {
            now = deleteSome(age, withTopic);
            deleted += now;
        } while (now == AT_ONCE);
        return deleted;
    }

    private int deleteSome(Duration age, boolean withTopic) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<String> ids = old(age, withTopic, connection);
                for (String sql : ids.isEmpty() ? List.<String>of() : DELETIONS) {
                    try (PreparedStatement delete = connection.prepareStatement(sql)) {
                        new Binder(delete).texts(connection, ids);
                        delete.executeUpdate();
                    }
                }
                connection.commit();
                return ids.size();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> old(Duration age, boolean withTopic, Connection connection) throws SQLException {
        var ids = new ArrayList<String>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet got = lock.executeQuery();
                PreparedStatement query = connection.prepareStatement(OLD)) {
            got.next();
            if (!got.getBoolean(1)) {
                return ids;
            }
            new Binder(query).time(clock.instant().minus(age)).flag(withTopic);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }
}
